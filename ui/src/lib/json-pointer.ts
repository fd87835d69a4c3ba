/** JSON values read and changed by pointer (RFC 6901). Nothing is changed in place. */

export type Json = null | boolean | number | string | Json[] | Members;
export type Members = { [key: string]: Json };

/** Whether it is an object, and no list. */
export function isObject(value: Json | undefined): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The names and numbers on the way that a pointer describes. */
export function keysOf(path: string): string[] {
  return path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** `path` with one more member. */
export function inside(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The member or item `key`; undefined when there is none. */
export function member(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) {
    return value[Number(key)];
  }
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value at `path`; undefined when there is none. */
export function at(document: Members, path: string): Json | undefined {
  return keysOf(path).reduce<Json | undefined>(member, document);
}

function withMember(value: Json | undefined, [key, ...rest]: readonly string[], next: Json): Json {
  if (key === undefined) {
    return next;
  }
  const inner = withMember(member(value, key), rest, next);
  if (Array.isArray(value)) {
    return value.toSpliced(Number(key), 1, inner);
  }
  return { ...(isObject(value) ? value : {}), [key]: inner };
}

/** `document` with `next` at `path`. Objects on the way are made where they are missing. */
export function put(document: Members, path: string, next: Json): Members {
  const changed = withMember(document, keysOf(path), next);
  return isObject(changed) ? changed : document;
}

/** `document` without the member or item at `path`. */
export function without(document: Members, path: string): Members {
  const cut = path.lastIndexOf("/");
  const [key] = keysOf(path.slice(cut));
  const parent = cut === 0 ? document : at(document, path.slice(0, cut));
  if (key === undefined || parent === undefined) {
    return document;
  }
  const rest = Array.isArray(parent)
    ? parent.toSpliced(Number(key), 1)
    : isObject(parent)
      ? Object.fromEntries(Object.entries(parent).filter(([name]) => name !== key))
      : parent;
  return cut === 0 ? (rest as Members) : put(document, path.slice(0, cut), rest);
}
