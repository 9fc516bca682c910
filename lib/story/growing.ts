type Numbers = Int32Array | Float32Array | Float64Array | Uint8Array | Uint16Array;

/** The array, or a longer copy when it cannot hold `length` numbers. */
export function roomFor<A extends Numbers>(array: A, length: number): A {
  if (length <= array.length) return array;
  const Kind = array.constructor as new (length: number) => A;
  const longer = new Kind(Math.max(length, Math.ceil(array.length * 1.5), 256));
  longer.set(array);
  return longer;
}
