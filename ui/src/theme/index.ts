/** The look of the application: the Mantine theme, its CSS variables, and the measures that code needs as numbers. */
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./global.css";

export { cssVariablesResolver, dangerText, theme } from "./theme";
export {
  helpBreak,
  motion,
  paneBreak,
  paneWidth,
  railBreak,
  rowHeight,
  splitBreak,
  type Tone,
  tones,
} from "./tokens";
