/** Hands the reader a file to keep. */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun; the content need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
