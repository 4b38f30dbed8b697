-- CreateEnum
CREATE TYPE "article_role" AS ENUM ('checked', 'source');

-- CreateEnum
CREATE TYPE "obtained" AS ENUM ('upload', 'paste', 'import', 'sample');

-- CreateEnum
CREATE TYPE "review_status" AS ENUM ('suggested', 'confirmed', 'dismissed');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('quantity', 'date', 'place', 'actor', 'quote', 'event', 'denial', 'cause');

-- CreateEnum
CREATE TYPE "modality" AS ENUM ('asserted', 'attributed', 'hypothetical', 'denied');

-- CreateEnum
CREATE TYPE "time_precision" AS ENUM ('day', 'month', 'year', 'period');

-- CreateEnum
CREATE TYPE "link_kind" AS ENUM ('duplicate', 'contradicts', 'updates', 'refines', 'supports');

-- CreateEnum
CREATE TYPE "link_direction" AS ENUM ('none', 'low_to_high', 'high_to_low');

-- CreateEnum
CREATE TYPE "nature" AS ENUM ('number', 'date', 'place', 'actor', 'negation', 'attribution', 'scope');

-- CreateEnum
CREATE TYPE "severity" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "question_status" AS ENUM ('open', 'in_progress', 'review', 'decided');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" UUID NOT NULL,
    "active_workspace_id" UUID,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "logo" TEXT,
    "metadata" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "inviter_id" UUID NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_log" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "head" BYTEA NOT NULL,

    CONSTRAINT "event_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "log_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("log_id","seq")
);

-- CreateTable
CREATE TABLE "event_value" (
    "log_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "event_value_pkey" PRIMARY KEY ("log_id","seq","position")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "color" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "outlet" TEXT,
    "author" TEXT,
    "url" TEXT,
    "published_at" TEXT,
    "language" TEXT NOT NULL DEFAULT 'de',
    "role" "article_role" NOT NULL DEFAULT 'source',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "raw" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "obtained" "obtained" NOT NULL,
    "obtained_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "obtained_by_id" UUID,
    "filename" TEXT,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exclusion" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "article_version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "exclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sentence_check" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "article_version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sentence_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "status" "review_status" NOT NULL,
    "kinds" "claim_kind"[],
    "modality" "modality" NOT NULL DEFAULT 'asserted',
    "origin" TEXT,
    "time_from" TEXT,
    "time_to" TEXT,
    "time_precision" "time_precision",
    "note" TEXT,
    "score" DOUBLE PRECISION,
    "analysis_version" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_anchor" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,

    CONSTRAINT "claim_anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quantity" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "min" DOUBLE PRECISION,
    "max" DOUBLE PRECISION,
    "unit" TEXT,
    "noun" TEXT,
    "hedge" TEXT NOT NULL,
    "indefinite" BOOLEAN NOT NULL DEFAULT false,
    "magnitude" DOUBLE PRECISION,

    CONSTRAINT "quantity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_tag" (
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "claim_tag_pkey" PRIMARY KEY ("claim_id","tag_id")
);

-- CreateTable
CREATE TABLE "link" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "low_claim_id" UUID NOT NULL,
    "high_claim_id" UUID NOT NULL,
    "kind" "link_kind" NOT NULL,
    "direction" "link_direction" NOT NULL DEFAULT 'none',
    "status" "review_status" NOT NULL,
    "nature" "nature",
    "severity" "severity",
    "note" TEXT,
    "score" DOUBLE PRECISION,
    "explanation" JSONB,
    "analysis_version" TEXT,
    "low_quantity_id" UUID,
    "high_quantity_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" "question_status" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_claim" (
    "dossier_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "quantity_id" UUID,

    CONSTRAINT "question_claim_pkey" PRIMARY KEY ("question_id","claim_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_workspace_id_user_id_key" ON "member"("workspace_id", "user_id");

-- CreateIndex
CREATE INDEX "invitation_workspace_id_idx" ON "invitation"("workspace_id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "event_id_key" ON "event"("id");

-- CreateIndex
CREATE INDEX "event_workspace_id_at_idx" ON "event"("workspace_id", "at");

-- CreateIndex
CREATE INDEX "event_value_entity_id_idx" ON "event_value"("entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "tag_workspace_id_id_key" ON "tag"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_workspace_id_id_key" ON "dossier"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "article_workspace_id_dossier_id_idx" ON "article"("workspace_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_dossier_id_id_key" ON "article"("dossier_id", "id");

-- CreateIndex
CREATE INDEX "article_version_dossier_id_sha256_idx" ON "article_version"("dossier_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_number_key" ON "article_version"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_id_key" ON "article_version"("article_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_dossier_id_id_key" ON "article_version"("dossier_id", "id");

-- CreateIndex
CREATE INDEX "exclusion_workspace_id_dossier_id_idx" ON "exclusion"("workspace_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "exclusion_article_version_id_start_end_key" ON "exclusion"("article_version_id", "start", "end");

-- CreateIndex
CREATE INDEX "sentence_check_workspace_id_dossier_id_idx" ON "sentence_check"("workspace_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "sentence_check_article_version_id_start_key" ON "sentence_check"("article_version_id", "start");

-- CreateIndex
CREATE INDEX "claim_workspace_id_dossier_id_idx" ON "claim"("workspace_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_dossier_id_id_key" ON "claim"("dossier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_article_id_id_key" ON "claim"("article_id", "id");

-- CreateIndex
CREATE INDEX "claim_anchor_article_version_id_start_idx" ON "claim_anchor"("article_version_id", "start");

-- CreateIndex
CREATE UNIQUE INDEX "claim_anchor_claim_id_article_version_id_key" ON "claim_anchor"("claim_id", "article_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "quantity_claim_id_position_key" ON "quantity"("claim_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "quantity_claim_id_id_key" ON "quantity"("claim_id", "id");

-- CreateIndex
CREATE INDEX "link_high_claim_id_idx" ON "link"("high_claim_id");

-- CreateIndex
CREATE INDEX "link_workspace_id_dossier_id_idx" ON "link"("workspace_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "link_low_claim_id_high_claim_id_kind_key" ON "link"("low_claim_id", "high_claim_id", "kind");

-- CreateIndex
CREATE INDEX "question_workspace_id_dossier_id_idx" ON "question"("workspace_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "question_dossier_id_number_key" ON "question"("dossier_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "question_dossier_id_id_key" ON "question"("dossier_id", "id");

-- CreateIndex
CREATE INDEX "question_claim_claim_id_idx" ON "question_claim"("claim_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_inviter_id_fkey" FOREIGN KEY ("inviter_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_log_id_fkey" FOREIGN KEY ("log_id") REFERENCES "event_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_value" ADD CONSTRAINT "event_value_log_id_seq_fkey" FOREIGN KEY ("log_id", "seq") REFERENCES "event"("log_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_workspace_id_dossier_id_fkey" FOREIGN KEY ("workspace_id", "dossier_id") REFERENCES "dossier"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_dossier_id_article_id_fkey" FOREIGN KEY ("dossier_id", "article_id") REFERENCES "article"("dossier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_dossier_id_article_version_id_fkey" FOREIGN KEY ("dossier_id", "article_version_id") REFERENCES "article_version"("dossier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_check" ADD CONSTRAINT "sentence_check_dossier_id_article_version_id_fkey" FOREIGN KEY ("dossier_id", "article_version_id") REFERENCES "article_version"("dossier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_dossier_id_fkey" FOREIGN KEY ("workspace_id", "dossier_id") REFERENCES "dossier"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_dossier_id_article_id_fkey" FOREIGN KEY ("dossier_id", "article_id") REFERENCES "article"("dossier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_anchor" ADD CONSTRAINT "claim_anchor_article_id_claim_id_fkey" FOREIGN KEY ("article_id", "claim_id") REFERENCES "claim"("article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_anchor" ADD CONSTRAINT "claim_anchor_article_id_article_version_id_fkey" FOREIGN KEY ("article_id", "article_version_id") REFERENCES "article_version"("article_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quantity" ADD CONSTRAINT "quantity_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_tag" ADD CONSTRAINT "claim_tag_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_tag" ADD CONSTRAINT "claim_tag_workspace_id_tag_id_fkey" FOREIGN KEY ("workspace_id", "tag_id") REFERENCES "tag"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_workspace_id_dossier_id_fkey" FOREIGN KEY ("workspace_id", "dossier_id") REFERENCES "dossier"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_dossier_id_low_claim_id_fkey" FOREIGN KEY ("dossier_id", "low_claim_id") REFERENCES "claim"("dossier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_dossier_id_high_claim_id_fkey" FOREIGN KEY ("dossier_id", "high_claim_id") REFERENCES "claim"("dossier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_low_quantity_id_fkey" FOREIGN KEY ("low_quantity_id") REFERENCES "quantity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_high_quantity_id_fkey" FOREIGN KEY ("high_quantity_id") REFERENCES "quantity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_workspace_id_dossier_id_fkey" FOREIGN KEY ("workspace_id", "dossier_id") REFERENCES "dossier"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_claim" ADD CONSTRAINT "question_claim_dossier_id_question_id_fkey" FOREIGN KEY ("dossier_id", "question_id") REFERENCES "question"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_claim" ADD CONSTRAINT "question_claim_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claim"("dossier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_claim" ADD CONSTRAINT "question_claim_quantity_id_fkey" FOREIGN KEY ("quantity_id") REFERENCES "quantity"("id") ON DELETE SET NULL ON UPDATE CASCADE;
