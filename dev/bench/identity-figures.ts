import type { Figure } from './figure.ts'
import { knownAddresses } from './known-addresses.ts'
import { signIn } from './sign-in.ts'

/** What signing in costs, and that its time tells nothing. */
export const identityFigures: readonly Figure[] = [signIn, knownAddresses]
