/**
 * Called where the work for an address that is known and for one that is not begins to differ: whoever answers need not let
 * the rest be seen in the time.
 */
export type SameSoFar = () => void

/** For callers whom nobody measures. */
export const unseen: SameSoFar = () => undefined
