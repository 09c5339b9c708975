import type { Happening, Order, OrderStatus } from '../../api/team-shapes.ts'

/** The step the team most likely takes next; cancelling is never suggested. */
export function nextStep(allowed: readonly OrderStatus[]): 'confirmed' | 'fulfilled' | undefined {
  return (['confirmed', 'fulfilled'] as const).find(status => allowed.includes(status))
}

export type StatusChange = { status: OrderStatus; reason?: string }

/** The order as it will look if the API agrees. No further step is offered until it has. */
export function withStatus(order: Order, { status, reason }: StatusChange, by: { name: string; at: string }): Order {
  const event: Happening = {
    id: 'unsaved',
    type: `order.${status}`,
    at: by.at,
    actor: { kind: 'member', name: by.name },
    reason: reason ?? null,
  }
  return { ...order, status, allowedStatuses: [], timeline: [...order.timeline, event] }
}
