export type ProcessName = 'api' | 'worker' | 'migrate' | 'seed' | 'storefront' | 'edge'

export type Variable<T, P extends ProcessName, O extends boolean> = {
  name: string
  /** One line for a person, printed in .env.example. */
  meaning: string
  /** Only these processes get the value: a process cannot leak a secret it never read. */
  readBy: readonly P[]
  parse: (text: string) => T
  /** As it would be written in the environment. */
  default?: string
  /** The default is for a developer's machine: production has to say it. */
  localDefault?: boolean
  optional?: O
  secret?: boolean
}

export const variable = <T, P extends ProcessName, O extends boolean = false>(entry: Variable<T, P, O>) => entry
export const running = ['api', 'worker'] as const
export const serving = ['api', 'worker', 'seed'] as const
export const everywhere = ['api', 'worker', 'migrate', 'seed', 'storefront', 'edge'] as const
