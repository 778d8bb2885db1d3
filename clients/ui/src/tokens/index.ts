export { dark, darkHighContrast, light, lightHighContrast, type Palette } from "./palette";
export { fontStack, scale } from "./scale";
export { tokenSheet, variable } from "./css";
