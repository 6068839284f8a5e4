CREATE TABLE "merges" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"kept_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"reason" text NOT NULL,
	"moved" jsonb NOT NULL,
	"merged_at" bigint NOT NULL,
	"merged_by" text NOT NULL,
	"undone_at" bigint,
	"undone_by" text,
	CONSTRAINT "merges_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
CREATE TABLE "review_batch_records" (
	"programme_id" text NOT NULL,
	"batch_id" text NOT NULL,
	"record_id" text NOT NULL,
	"record" text NOT NULL,
	"version" bigint NOT NULL,
	"is_sampled" boolean NOT NULL,
	"is_good" boolean,
	"judged_at" bigint,
	CONSTRAINT "review_batch_records_pk" PRIMARY KEY("programme_id","batch_id","record_id"),
	CONSTRAINT "review_batch_records_record_known" CHECK ("review_batch_records"."record" in ('assistance', 'interview'))
);
--> statement-breakpoint
CREATE TABLE "review_batches" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"state" text NOT NULL,
	"filter" jsonb NOT NULL,
	"seed" text NOT NULL,
	"size" bigint NOT NULL,
	"sample_size" bigint NOT NULL,
	"drawn_at" bigint NOT NULL,
	"drawn_by" text NOT NULL,
	"decided_at" bigint,
	CONSTRAINT "review_batches_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "review_batches_state_known" CHECK ("review_batches"."state" in ('open', 'verified', 'returned', 'dissolved'))
);
--> statement-breakpoint
CREATE TABLE "required_documents" (
	"programme_id" text NOT NULL,
	"phase_code" text NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	CONSTRAINT "required_documents_pk" PRIMARY KEY("programme_id","phase_code","kind","type"),
	CONSTRAINT "required_documents_kind_known" CHECK ("required_documents"."kind" in ('vocational-training', 'livestock', 'housing-materials', 'interview')),
	CONSTRAINT "required_documents_type_known" CHECK ("required_documents"."type" in ('hand-over-certificate', 'attendance-sheet', 'consent-form', 'interview-form', 'other'))
);
--> statement-breakpoint
CREATE TABLE "source_documents" (
	"programme_id" text NOT NULL,
	"record" text NOT NULL,
	"record_id" text NOT NULL,
	"type" text NOT NULL,
	"number" text,
	"dated_on" text,
	"kept_at" text NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"updated_by" text NOT NULL,
	CONSTRAINT "source_documents_pk" PRIMARY KEY("programme_id","record_id","type"),
	CONSTRAINT "source_documents_record_known" CHECK ("source_documents"."record" in ('assistance', 'interview')),
	CONSTRAINT "source_documents_type_known" CHECK ("source_documents"."type" in ('hand-over-certificate', 'attendance-sheet', 'consent-form', 'interview-form', 'other'))
);
--> statement-breakpoint
ALTER TABLE "assistance" ADD COLUMN "reviewed_by_sample" boolean;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "reviewed_by_sample" boolean;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_kept_fk" FOREIGN KEY ("programme_id","kept_id") REFERENCES "public"."beneficiaries"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_merged_fk" FOREIGN KEY ("programme_id","merged_id") REFERENCES "public"."beneficiaries"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_batch_records" ADD CONSTRAINT "review_batch_records_batch_fk" FOREIGN KEY ("programme_id","batch_id") REFERENCES "public"."review_batches"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_batches" ADD CONSTRAINT "review_batches_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "required_documents" ADD CONSTRAINT "required_documents_phase_fk" FOREIGN KEY ("programme_id","phase_code") REFERENCES "public"."phases"("programme_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_documents" ADD CONSTRAINT "source_documents_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "merges_by_kept" ON "merges" USING btree ("programme_id","kept_id");--> statement-breakpoint
CREATE INDEX "merges_by_merged" ON "merges" USING btree ("programme_id","merged_id");--> statement-breakpoint
CREATE INDEX "assistance_to_review" ON "assistance" USING btree ("programme_id","id") WHERE "assistance"."review" = 'submitted';--> statement-breakpoint
CREATE INDEX "interviews_to_review" ON "interviews" USING btree ("programme_id","id") WHERE "interviews"."review" = 'submitted';