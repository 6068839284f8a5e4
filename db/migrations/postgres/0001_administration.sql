CREATE TABLE "settings" (
	"programme_id" text NOT NULL,
	"version" bigint NOT NULL,
	"cells" jsonb NOT NULL,
	"reason" text,
	"changed_at" bigint NOT NULL,
	"changed_by" text NOT NULL,
	CONSTRAINT "settings_pk" PRIMARY KEY("programme_id","version")
);
--> statement-breakpoint
CREATE TABLE "choices" (
	"programme_id" text NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_rw" text NOT NULL,
	"offered" boolean NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "choices_pk" PRIMARY KEY("programme_id","list","code"),
	CONSTRAINT "choices_list_known" CHECK ("choices"."list" in ('trade', 'selected-for', 'country-of-return'))
);
--> statement-breakpoint
CREATE TABLE "wordings" (
	"programme_id" text NOT NULL,
	"language" text NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"english" text NOT NULL,
	"reviewed" boolean NOT NULL,
	"changed_at" bigint NOT NULL,
	"changed_by" text NOT NULL,
	CONSTRAINT "wordings_pk" PRIMARY KEY("programme_id","language","key")
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "active" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "phases" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "contact_name" text;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "contact_email" text;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "contact_phone" text;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "choices" ADD CONSTRAINT "choices_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;