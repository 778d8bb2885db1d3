export { Look } from "./theme/Look";
export { setAppearance, useAppearance, type Appearance, type Theme } from "./theme/appearance";
export { Avatar } from "./Avatar";
export { EmptyState } from "./EmptyState";
export { Field, type FieldProps } from "./Field";
export { Mark } from "./Mark";
export { PasswordField } from "./PasswordField";
export { ResizeHandle } from "./ResizeHandle";
export { UnreadBadge } from "./UnreadBadge";
