-- TRUNCATE fires no row triggers: what may not be deleted row by row must not go all at once either.
CREATE TRIGGER event_value_append_only_truncate BEFORE TRUNCATE ON "event_value"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_log_append_only_truncate BEFORE TRUNCATE ON "event_log"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_version_immutable_truncate BEFORE TRUNCATE ON "article_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
