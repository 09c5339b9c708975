create index concurrently if not exists audit_log_by_action_and_kind on audit_log (tenant_id, action, actor_kind, id);
drop index concurrently if exists audit_log_by_action;
