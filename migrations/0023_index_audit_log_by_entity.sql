create index concurrently if not exists audit_log_by_entity on audit_log (tenant_id, entity_id, id);
