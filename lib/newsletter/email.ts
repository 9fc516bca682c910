const EMPTY = 'Enter your email address';
const WRONG = 'Enter an email address in the correct format, like name@example.com';
// One @, no blanks or controls, and a host with a dot: more would refuse addresses that work.
const ADDRESS = /^[^\s@<>(),;:"\\\p{Cc}]+@[^\s@<>(),;:"\\\p{Cc}]+$/u;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const MAX_LENGTH = 254;
const MAX_LOCAL = 64;

/** The sentence for an address that cannot be right; null for one that can. */
export function checkEmail(text: string): string | null {
  const email = text.trim();
  if (email === '') return EMPTY;
  if (email.length > MAX_LENGTH || !ADDRESS.test(email)) return WRONG;
  const [local = '', host = ''] = email.split('@');
  if (local.length > MAX_LOCAL || local.startsWith('.') || local.endsWith('.')) return WRONG;
  return local.includes('..') || !HOST.test(host) ? WRONG : null;
}
