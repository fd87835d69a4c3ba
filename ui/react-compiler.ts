import { transformAsync } from "@babel/core";
import type { Plugin } from "vite";

/**
 * Runs React Compiler over components and hooks, so that what did not change is not drawn again at each keystroke and each frame of the
 * player. What it cannot compile it leaves as it is. (The ready-made plugins for this want a newer Node than Debian's.)
 */
export function reactCompiler(): Plugin {
  return {
    name: "react-compiler",
    enforce: "pre",
    transform: {
      filter: { id: { include: /\/src\/[^?]+\.tsx?$/, exclude: /\.test\.tsx?$/ } },
      async handler(code, id) {
        const compiled = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ["typescript", "jsx"] },
          plugins: ["babel-plugin-react-compiler"],
        });
        return compiled?.code == null ? null : { code: compiled.code, map: compiled.map ?? null };
      },
    },
  };
}
