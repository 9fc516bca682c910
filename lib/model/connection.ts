/** How this computer is connected. `metered`: the reader pays for what is sent, or asked to save. */
export type Connection = 'free' | 'metered' | 'offline';
