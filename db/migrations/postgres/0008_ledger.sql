CREATE TABLE "transactions" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"grant_id" text,
	"phase_code" text NOT NULL,
	"type" text NOT NULL,
	"kind" text,
	"day" text NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"rate" text,
	"rate_source" text,
	"description" text,
	"voided" boolean NOT NULL,
	CONSTRAINT "transactions_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "transactions_type_known" CHECK ("transactions"."type" in ('commitment', 'disbursement', 'expenditure')),
	CONSTRAINT "transactions_kind_known" CHECK ("transactions"."kind" in ('vocational-training', 'livestock', 'housing-materials')),
	CONSTRAINT "transactions_not_negative" CHECK ("transactions"."amount" >= 0)
);
--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_grant_fk" FOREIGN KEY ("programme_id","grant_id") REFERENCES "public"."grants"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_phase_fk" FOREIGN KEY ("programme_id","phase_code") REFERENCES "public"."phases"("programme_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transactions_by_phase" ON "transactions" USING btree ("programme_id","phase_code","day");