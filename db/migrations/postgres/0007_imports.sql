CREATE TABLE "import_batches" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"number" bigint NOT NULL,
	"file_name" text NOT NULL,
	"digest" text NOT NULL,
	"phase_code" text NOT NULL,
	"mapping" text,
	"rows" bigint NOT NULL,
	"new_rows" bigint NOT NULL,
	"updated_rows" bigint NOT NULL,
	"unchanged_rows" bigint NOT NULL,
	"doubtful_rows" bigint NOT NULL,
	"wrong_rows" bigint NOT NULL,
	"data_version" bigint NOT NULL,
	"made_at" bigint NOT NULL,
	"made_by" text NOT NULL,
	"undone_at" bigint,
	"undone_by" text,
	CONSTRAINT "import_batches_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "import_batches_number_from_one" CHECK ("import_batches"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "import_changes" (
	"programme_id" text NOT NULL,
	"batch_id" text NOT NULL,
	"record" text NOT NULL,
	"record_id" text NOT NULL,
	"version" bigint NOT NULL,
	"before" jsonb,
	CONSTRAINT "import_changes_pk" PRIMARY KEY("programme_id","batch_id","record_id"),
	CONSTRAINT "import_changes_record_known" CHECK ("import_changes"."record" in ('household', 'beneficiary', 'assistance', 'interview'))
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"programme_id" text NOT NULL,
	"name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_at" bigint NOT NULL,
	"saved_by" text NOT NULL,
	CONSTRAINT "import_mappings_pk" PRIMARY KEY("programme_id","name")
);
--> statement-breakpoint
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_batch_fk" FOREIGN KEY ("programme_id","batch_id") REFERENCES "public"."import_batches"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "import_batches_by_number" ON "import_batches" USING btree ("programme_id","number");