-- A quantity that is removed is looked for in every row that may name it; without these, in all rows there are.
CREATE INDEX "link_low_quantity_id_idx" ON "link"("low_quantity_id");
CREATE INDEX "link_high_quantity_id_idx" ON "link"("high_quantity_id");
CREATE INDEX "question_claim_quantity_id_idx" ON "question_claim"("quantity_id");

-- As before, with the counter row written once and not twice: many people at one dossier wait for each other there,
-- and each version of the row is one more to step over for whoever comes next.
CREATE OR REPLACE FUNCTION append_event(
  p_log uuid, p_workspace uuid, p_id uuid, p_kind text, p_actor uuid, p_at timestamptz, p_body text, p_values jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_seq bigint;
  v_previous bytea;
  v_hash bytea;
BEGIN
  SELECT seq + 1, head INTO v_seq, v_previous FROM event_log
    WHERE id = p_log AND workspace_id = p_workspace FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no event log %', p_log USING ERRCODE = '23503', CONSTRAINT = 'event_log_exists';
  END IF;
  v_hash := sha256(convert_to(format('{"body":"%s","previous":"%s","seq":%s}',
    encode(sha256(convert_to(p_body, 'UTF8')), 'hex'), encode(v_previous, 'hex'), v_seq), 'UTF8'));
  UPDATE event_log SET seq = v_seq, head = v_hash WHERE id = p_log;
  INSERT INTO event (log_id, seq, id, workspace_id, kind, actor_id, at, body, previous, hash)
    VALUES (p_log, v_seq, p_id, p_workspace, p_kind, p_actor, p_at, p_body, v_previous, v_hash);
  INSERT INTO event_value (log_id, seq, position, entity, entity_id, salt, before, after)
    SELECT p_log, v_seq, (ordinality - 1)::int, item->>'entity', (item->>'id')::uuid, item->>'salt',
           nullif(item->'before', 'null'::jsonb), nullif(item->'after', 'null'::jsonb)
    FROM jsonb_array_elements(p_values) WITH ORDINALITY AS t(item, ordinality);
  PERFORM pg_notify('gegenlese_events', p_log::text || ' ' || v_seq::text);
  RETURN v_seq;
END $$;
