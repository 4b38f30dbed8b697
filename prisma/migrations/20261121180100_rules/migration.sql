-- What must always hold, said where no program can get round it.

-- ---------------------------------------------------------------- members and tags
ALTER TABLE "member" ADD CONSTRAINT member_role_known CHECK (role IN ('owner', 'editor', 'annotator', 'viewer'));
ALTER TABLE "invitation" ADD CONSTRAINT invitation_role_known CHECK (role IN ('owner', 'editor', 'annotator', 'viewer'));
ALTER TABLE "invitation" ADD CONSTRAINT invitation_status_known CHECK (status IN ('pending', 'accepted', 'rejected', 'canceled'));
ALTER TABLE "workspace" ADD CONSTRAINT workspace_name_sane CHECK (char_length(btrim(name)) BETWEEN 1 AND 120);
ALTER TABLE "tag" ADD CONSTRAINT tag_name_sane CHECK (char_length(btrim(name)) BETWEEN 1 AND 60);
ALTER TABLE "tag" ADD CONSTRAINT tag_color_hex CHECK (color ~ '^#[0-9a-f]{6}$');
CREATE UNIQUE INDEX tag_name_once ON "tag" (workspace_id, lower(name)) WHERE deleted_at IS NULL;

-- A workspace never loses its last owner. Deferred, so that one transaction can hand over; only checked
-- while the workspace exists, so that deleting a workspace with its members stays possible.
CREATE FUNCTION member_keep_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Locking the workspace row makes two owners who leave at the same moment take turns.
  PERFORM 1 FROM workspace WHERE id = OLD.workspace_id FOR UPDATE;
  IF FOUND AND NOT EXISTS (SELECT 1 FROM member WHERE workspace_id = OLD.workspace_id AND role = 'owner') THEN
    RAISE EXCEPTION 'a workspace needs an owner' USING ERRCODE = '23514', CONSTRAINT = 'workspace_keeps_owner';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER workspace_keeps_owner AFTER UPDATE OF role OR DELETE ON "member"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.role = 'owner') EXECUTE FUNCTION member_keep_owner();

-- ---------------------------------------------------------------- dossiers and articles
ALTER TABLE "dossier" ADD CONSTRAINT dossier_name_sane CHECK (char_length(btrim(name)) BETWEEN 1 AND 200);
ALTER TABLE "article" ADD CONSTRAINT article_title_sane CHECK (char_length(btrim(title)) BETWEEN 1 AND 300);
ALTER TABLE "article" ADD CONSTRAINT article_published_at_iso
  CHECK (published_at ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "article_version" ADD CONSTRAINT article_version_number_positive CHECK (number >= 1);
ALTER TABLE "article_version" ADD CONSTRAINT article_version_sha256 CHECK (sha256 = encode(sha256(raw), 'hex'));
ALTER TABLE "article_version" ADD CONSTRAINT article_version_size CHECK (octet_length(raw) <= 2097152);

-- Versions are numbered 1, 2, 3 … without a gap and never change.
CREATE FUNCTION article_version_consecutive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> 1 + (SELECT count(*) FROM article_version WHERE article_id = NEW.article_id) THEN
    RAISE EXCEPTION 'version numbers of an article are consecutive' USING ERRCODE = '23514', CONSTRAINT = 'article_version_consecutive';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER article_version_consecutive BEFORE INSERT ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION article_version_consecutive();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;
CREATE TRIGGER article_version_immutable BEFORE UPDATE OR DELETE ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- spans
ALTER TABLE "exclusion" ADD CONSTRAINT exclusion_span CHECK (start >= 0 AND "end" > start);
ALTER TABLE "sentence_check" ADD CONSTRAINT sentence_check_span CHECK (start >= 0 AND "end" > start);
ALTER TABLE "claim_anchor" ADD CONSTRAINT claim_anchor_span CHECK (start >= 0 AND "end" > start AND quote <> '');

-- ---------------------------------------------------------------- claims
ALTER TABLE "claim" ADD CONSTRAINT claim_kinds_known CHECK (cardinality(kinds) <= 8);
ALTER TABLE "claim" ADD CONSTRAINT claim_note_length CHECK (char_length(note) <= 4000);
ALTER TABLE "claim" ADD CONSTRAINT claim_origin_length CHECK (char_length(origin) <= 200);
ALTER TABLE "claim" ADD CONSTRAINT claim_time CHECK (
  (time_precision IS NULL) = (time_from IS NULL AND time_to IS NULL)
  AND time_from ~ '^\d{4}-\d\d-\d\d$' IS NOT FALSE AND time_to ~ '^\d{4}-\d\d-\d\d$' IS NOT FALSE
  AND (time_from IS NULL OR time_to IS NULL OR time_from <= time_to));
ALTER TABLE "quantity" ADD CONSTRAINT quantity_interval CHECK (min IS NULL OR max IS NULL OR min <= max);
ALTER TABLE "quantity" ADD CONSTRAINT quantity_finite CHECK (
  (value IS NULL OR abs(value) < 1e300) AND (min IS NULL OR abs(min) < 1e300) AND (max IS NULL OR abs(max) < 1e300));

-- ---------------------------------------------------------------- links
ALTER TABLE "link" ADD CONSTRAINT link_pair_ordered CHECK (low_claim_id < high_claim_id);
ALTER TABLE "link" ADD CONSTRAINT link_note_length CHECK (char_length(note) <= 4000);
ALTER TABLE "link" ADD CONSTRAINT link_direction_fits CHECK (
  (kind IN ('duplicate', 'contradicts')) = (direction = 'none'));
ALTER TABLE "link" ADD CONSTRAINT link_nature_only_of_contradictions CHECK (nature IS NULL OR kind = 'contradicts');
-- A pair is never confirmed both as a duplicate and as a contradiction.
CREATE UNIQUE INDEX link_duplicate_or_contradicts ON "link" (low_claim_id, high_claim_id)
  WHERE status = 'confirmed' AND deleted_at IS NULL AND kind IN ('duplicate', 'contradicts');

-- ---------------------------------------------------------------- questions
ALTER TABLE "question" ADD CONSTRAINT question_title_sane CHECK (char_length(btrim(title)) BETWEEN 1 AND 300);
ALTER TABLE "question" ADD CONSTRAINT question_number_positive CHECK (number >= 1);

-- ---------------------------------------------------------------- the event log
ALTER TABLE "event_log" ADD CONSTRAINT event_log_head_is_sha256 CHECK (octet_length(head) = 32 AND seq >= 0);
ALTER TABLE "event" ADD CONSTRAINT event_hashes_are_sha256 CHECK (octet_length(hash) = 32 AND octet_length(previous) = 32);

-- Appends one event: takes the next number from the log's counter row, chains the hash, stores the values
-- and tells every listener. Call it last in a transaction: the counter row stays locked until the commit.
--   hash = SHA-256 of {"body":"<SHA-256 of body, hex>","previous":"<previous hash, hex>","seq":<n>}
-- which is itself RFC 8785 canonical JSON. The notification reaches listeners with the commit.
CREATE FUNCTION append_event(
  p_log uuid, p_workspace uuid, p_id uuid, p_kind text, p_actor uuid, p_at timestamptz, p_body text, p_values jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_seq bigint;
  v_previous bytea;
  v_hash bytea;
BEGIN
  UPDATE event_log SET seq = seq + 1 WHERE id = p_log AND workspace_id = p_workspace
    RETURNING seq, head INTO v_seq, v_previous;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no event log %', p_log USING ERRCODE = '23503', CONSTRAINT = 'event_log_exists';
  END IF;
  v_hash := sha256(convert_to(format('{"body":"%s","previous":"%s","seq":%s}',
    encode(sha256(convert_to(p_body, 'UTF8')), 'hex'), encode(v_previous, 'hex'), v_seq), 'UTF8'));
  INSERT INTO event (log_id, seq, id, workspace_id, kind, actor_id, at, body, previous, hash)
    VALUES (p_log, v_seq, p_id, p_workspace, p_kind, p_actor, p_at, p_body, v_previous, v_hash);
  INSERT INTO event_value (log_id, seq, position, entity, entity_id, salt, before, after)
    SELECT p_log, v_seq, (ordinality - 1)::int, item->>'entity', (item->>'id')::uuid, item->>'salt',
           nullif(item->'before', 'null'::jsonb), nullif(item->'after', 'null'::jsonb)
    FROM jsonb_array_elements(p_values) WITH ORDINALITY AS t(item, ordinality);
  UPDATE event_log SET head = v_hash WHERE id = p_log;
  PERFORM pg_notify('gegenlese_events', p_log::text || ' ' || v_seq::text);
  RETURN v_seq;
END $$;

CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_append_only_truncate BEFORE TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A value may be erased (before, after and salt emptied), never rewritten or removed.
CREATE FUNCTION event_value_erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.before IS NULL AND NEW.after IS NULL AND NEW.salt = ''
     AND (NEW.log_id, NEW.seq, NEW.position, NEW.entity, NEW.entity_id)
       = (OLD.log_id, OLD.seq, OLD.position, OLD.entity, OLD.entity_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'event values can only be erased' USING ERRCODE = '23514', CONSTRAINT = 'event_value_erase_only';
END $$;
CREATE TRIGGER event_value_erase_only BEFORE UPDATE OR DELETE ON "event_value"
  FOR EACH ROW EXECUTE FUNCTION event_value_erase_only();

-- The counter only ever moves by one, and its row stays.
CREATE FUNCTION event_log_counts_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.workspace_id = OLD.workspace_id AND NEW.seq IN (OLD.seq, OLD.seq + 1) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an event log only counts up' USING ERRCODE = '23514', CONSTRAINT = 'event_log_counts_up';
END $$;
CREATE TRIGGER event_log_counts_up BEFORE UPDATE OR DELETE ON "event_log"
  FOR EACH ROW EXECUTE FUNCTION event_log_counts_up();
