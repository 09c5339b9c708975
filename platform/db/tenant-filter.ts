import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  type KyselyPlugin,
  type OperationNode,
  OperatorNode,
  type PluginTransformQueryArgs,
  ReferenceNode,
  type RootOperationNode,
  type SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueNode,
  WhereNode,
} from 'kysely'

/**
 * Adds `where <root table>.tenant_id = $n` to every select, update and delete: row-level security alone gives the
 * planner no constant, and a query for the wrong tenant is then never executed.
 */
export function tenantFilter(tenantId: string): KyselyPlugin {
  return {
    transformQuery: ({ node }: PluginTransformQueryArgs) => filtered(node, tenantId),
    transformResult: async ({ result }) => result,
  }
}

function filtered(node: RootOperationNode, tenantId: string): RootOperationNode {
  if (node.kind === 'SelectQueryNode') return withCondition(node, node.from?.froms[0], tenantId)
  if (node.kind === 'UpdateQueryNode') return withCondition(node, node.table, tenantId)
  if (node.kind === 'DeleteQueryNode') return withCondition(node, node.from.froms[0], tenantId)
  return node
}

function withCondition<Node extends SelectQueryNode | UpdateQueryNode | DeleteQueryNode>(
  node: Node,
  root: OperationNode | undefined,
  tenantId: string,
): Node {
  const reference = root && rootReference(root)
  if (!reference) return node
  const condition = BinaryOperationNode.create(reference, OperatorNode.create('='), ValueNode.create(tenantId))
  const where = WhereNode.create(node.where ? AndNode.create(node.where.where, condition) : condition)
  return { ...node, where }
}

/** The `tenant_id` of a plain or aliased table; a subquery is narrowed as a query of its own, a function narrows itself. */
function rootReference(root: OperationNode): ReferenceNode | undefined {
  if (TableNode.is(root)) {
    const name = root.table.identifier.name
    return ReferenceNode.create(ColumnNode.create(name === 'tenants' ? 'id' : 'tenant_id'), TableNode.create(name))
  }
  if (root.kind !== 'AliasNode') return undefined
  const { node, alias } = root as unknown as { node: OperationNode; alias: { kind: string; name: string } }
  if (!TableNode.is(node) || alias.kind !== 'IdentifierNode') return undefined
  const column = node.table.identifier.name === 'tenants' ? 'id' : 'tenant_id'
  return ReferenceNode.create(ColumnNode.create(column), TableNode.create(alias.name))
}
