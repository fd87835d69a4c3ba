/** Says at compile time that a union is fully handled; at run time, what came instead. */
export function exhaustive(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`);
}
