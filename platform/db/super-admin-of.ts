/** The super admin who acts, and the request that said so; nobody when the platform works by itself. */
export type SystemScope = { userId: string; name: string; requestId?: string; address?: string }

const scopes = new WeakMap<object, SystemScope>()

/** Notes who acts in a handle; `inSystem` does so when it makes one. */
export function actAs(tx: object, scope: SystemScope): void {
  scopes.set(tx, scope)
}

/** Who acts in a handle of `app_system`; undefined for the platform itself. */
export function superAdminOf(tx: object): SystemScope | undefined {
  return scopes.get(tx)
}
