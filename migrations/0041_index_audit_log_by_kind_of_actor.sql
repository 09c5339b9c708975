create index concurrently if not exists audit_log_by_kind on audit_log (tenant_id, actor_kind, id);
