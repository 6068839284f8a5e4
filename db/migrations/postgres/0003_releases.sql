CREATE TABLE "releases" (
	"programme_id" text NOT NULL,
	"code" text NOT NULL,
	"state" text NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"data_version" bigint NOT NULL,
	"measures" jsonb NOT NULL,
	"reason" text,
	"made_at" bigint NOT NULL,
	"made_by" text NOT NULL,
	"reviewed_at" bigint,
	"reviewed_by" text,
	"published_at" bigint,
	"published_by" text,
	"superseded_by" text,
	"superseded_for" text,
	CONSTRAINT "releases_pk" PRIMARY KEY("programme_id","code"),
	CONSTRAINT "releases_state_known" CHECK ("releases"."state" in ('draft', 'reviewed', 'published', 'superseded', 'dropped'))
);
--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_superseded_by_fk" FOREIGN KEY ("programme_id","superseded_by") REFERENCES "public"."releases"("programme_id","code") ON DELETE no action ON UPDATE no action;