// The parsers take longer than the length grows. Servers take 5000 characters unless their administrator changed that.
const LONGEST = 20_000;

/** Whether a message is short enough to be read. A longer one is shown as it is written. */
export const isReadable = (message: string): boolean => message.length <= LONGEST;
