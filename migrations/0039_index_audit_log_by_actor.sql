create index concurrently if not exists audit_log_by_actor on audit_log (tenant_id, actor_user_id, id) where actor_user_id is not null;
