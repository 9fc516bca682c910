/** Bytes that grow as they are written. Numbers take 7 bits a byte, the lowest first. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  /** A whole number from 0 below 2^32. */
  number(value: number): void {
    this.grow(5);
    let left = value;
    while (left > 127) {
      this.bytes[this.length++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.bytes[this.length++] = left;
  }

  append(other: ByteWriter): void {
    this.grow(other.length);
    this.bytes.set(other.bytes.subarray(0, other.length), this.length);
    this.length += other.length;
  }

  clear(): void {
    this.length = 0;
  }

  /** What was written, in an array of just that length. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private grow(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote; beyond the end there are only zeros. */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }
}
