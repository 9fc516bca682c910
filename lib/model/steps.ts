/** Work that may be put down after each step, so that what waits can run in between. */
export type Steps<T> = Generator<undefined, T>;
