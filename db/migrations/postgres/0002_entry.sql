CREATE TABLE "visits" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"reference" text NOT NULL,
	"voided" boolean NOT NULL,
	"void_reason" text,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"updated_at" bigint NOT NULL,
	"updated_by" text NOT NULL,
	"beneficiary_id" text NOT NULL,
	"held_on" text NOT NULL,
	"contact" text NOT NULL,
	"reason" text,
	"language" text,
	"instrument" text NOT NULL,
	"instrument_version" bigint NOT NULL,
	"answers" jsonb NOT NULL,
	CONSTRAINT "visits_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "visits_contact_known" CHECK ("visits"."contact" in ('met', 'proxy', 'not-found', 'moved', 'refused')),
	CONSTRAINT "visits_language_known" CHECK ("visits"."language" in ('en', 'fr', 'rw'))
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"reference" text NOT NULL,
	"voided" boolean NOT NULL,
	"void_reason" text,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"updated_at" bigint NOT NULL,
	"updated_by" text NOT NULL,
	"assistance_id" text NOT NULL,
	"item" text NOT NULL,
	"quantity" bigint NOT NULL,
	"handed_on" text NOT NULL,
	"received_by" text NOT NULL,
	CONSTRAINT "handovers_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "handovers_item_known" CHECK ("handovers"."item" in ('goat', 'sheep', 'pig', 'cow', 'iron-sheet', 'nails-kg', 'window', 'door', 'start-up-kit')),
	CONSTRAINT "handovers_quantity_positive" CHECK ("handovers"."quantity" >= 1)
);
--> statement-breakpoint
CREATE TABLE "duplicate_judgements" (
	"programme_id" text NOT NULL,
	"beneficiary_id" text NOT NULL,
	"other_id" text NOT NULL,
	"judgement" text NOT NULL,
	"reason" text,
	"judged_at" bigint NOT NULL,
	"judged_by" text NOT NULL,
	CONSTRAINT "duplicate_judgements_pk" PRIMARY KEY("programme_id","beneficiary_id","other_id"),
	CONSTRAINT "duplicate_judgements_known" CHECK ("duplicate_judgements"."judgement" in ('different', 'unsure'))
);
--> statement-breakpoint
CREATE TABLE "month_closings" (
	"programme_id" text NOT NULL,
	"district_code" text NOT NULL,
	"month" text NOT NULL,
	"closing" text NOT NULL,
	"closed_at" bigint NOT NULL,
	"closed_by" text NOT NULL,
	CONSTRAINT "month_closings_pk" PRIMARY KEY("programme_id","district_code","month"),
	CONSTRAINT "month_closings_known" CHECK ("month_closings"."closing" in ('all-entered', 'nothing'))
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"programme_id" text NOT NULL,
	"wording" text NOT NULL,
	"language" text NOT NULL,
	"approved_by" text NOT NULL,
	"approved_at" bigint NOT NULL,
	CONSTRAINT "approvals_pk" PRIMARY KEY("programme_id","wording","language")
);
--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "phone_owner" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "seeing" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "hearing" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "walking" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "remembering" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "self_care" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "communicating" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "consent_version" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "consent_language" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "no_consent_reason" text;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD COLUMN "consent_withdrawn_on" text;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "visit_id" text;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_beneficiary_fk" FOREIGN KEY ("programme_id","beneficiary_id") REFERENCES "public"."beneficiaries"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_assistance_fk" FOREIGN KEY ("programme_id","assistance_id") REFERENCES "public"."assistance"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_judgements" ADD CONSTRAINT "duplicate_judgements_person_fk" FOREIGN KEY ("programme_id","beneficiary_id") REFERENCES "public"."beneficiaries"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_judgements" ADD CONSTRAINT "duplicate_judgements_other_fk" FOREIGN KEY ("programme_id","other_id") REFERENCES "public"."beneficiaries"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_closings" ADD CONSTRAINT "month_closings_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_closings" ADD CONSTRAINT "month_closings_district_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visits_by_beneficiary" ON "visits" USING btree ("programme_id","beneficiary_id","held_on");--> statement-breakpoint
CREATE INDEX "handovers_by_assistance" ON "handovers" USING btree ("programme_id","assistance_id");--> statement-breakpoint
CREATE INDEX "duplicate_judgements_by_other" ON "duplicate_judgements" USING btree ("programme_id","other_id");--> statement-breakpoint
CREATE INDEX "beneficiaries_by_document" ON "beneficiaries" USING btree ("programme_id","document_number");