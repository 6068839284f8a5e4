CREATE TABLE "gap_reasons" (
	"programme_id" text NOT NULL,
	"phase_code" text NOT NULL,
	"indicator" text NOT NULL,
	"version" bigint NOT NULL,
	"reason" text,
	"action" text,
	"owner" text,
	"due_on" text,
	"written_at" bigint NOT NULL,
	"written_by" text NOT NULL,
	CONSTRAINT "gap_reasons_pk" PRIMARY KEY("programme_id","phase_code","indicator","version"),
	CONSTRAINT "gap_reasons_indicator_known" CHECK ("gap_reasons"."indicator" in ('direct_beneficiaries', 'indirect_beneficiaries', 'trainers_trained', 'trainees_enrolled', 'trainees_completed', 'completion_rate', 'trainees_per_trainer', 'livestock_recipients', 'housing_recipients', 'income_change', 'housing_improved', 'business_started', 'in_work', 'followup_response'))
);
--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "catalogue" jsonb;--> statement-breakpoint
ALTER TABLE "gap_reasons" ADD CONSTRAINT "gap_reasons_phase_fk" FOREIGN KEY ("programme_id","phase_code") REFERENCES "public"."phases"("programme_id","code") ON DELETE no action ON UPDATE no action;