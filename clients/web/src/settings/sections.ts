import type { SvgIconComponent } from "@mui/icons-material";
import Accessibility from "@mui/icons-material/AccessibilityNewOutlined";
import Devices from "@mui/icons-material/DevicesOutlined";
import Keyboard from "@mui/icons-material/KeyboardOutlined";
import Info from "@mui/icons-material/InfoOutlined";
import Notifications from "@mui/icons-material/NotificationsOutlined";
import Palette from "@mui/icons-material/PaletteOutlined";
import Person from "@mui/icons-material/PersonOutlined";
import Translate from "@mui/icons-material/TranslateOutlined";
import type { ComponentType } from "react";
import { About } from "./About";
import { AccessibilitySettings } from "./AccessibilitySettings";
import { AppearanceSettings } from "./AppearanceSettings";
import { KeyboardSettings } from "./KeyboardSettings";
import { LanguageSettings } from "./LanguageSettings";
import { NotificationSettings } from "./NotificationSettings";
import { ProfileSettings } from "./ProfileSettings";
import { SessionSettings } from "./SessionSettings";

type Section = { icon: SvgIconComponent; Screen: ComponentType };

/** The screens of the settings, in their order; each has the address `/settings/<name>`. */
export const sections = {
  profile: { icon: Person, Screen: ProfileSettings },
  appearance: { icon: Palette, Screen: AppearanceSettings },
  language: { icon: Translate, Screen: LanguageSettings },
  notifications: { icon: Notifications, Screen: NotificationSettings },
  keyboard: { icon: Keyboard, Screen: KeyboardSettings },
  accessibility: { icon: Accessibility, Screen: AccessibilitySettings },
  sessions: { icon: Devices, Screen: SessionSettings },
  about: { icon: Info, Screen: About },
} satisfies Record<string, Section>;

export type SectionName = keyof typeof sections;

export const sectionNames = Object.keys(sections) as SectionName[];

export function isSection(name: string | undefined): name is SectionName {
  return name !== undefined && Object.hasOwn(sections, name);
}
