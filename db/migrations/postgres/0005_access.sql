CREATE TABLE "sign_in_challenges" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider" text NOT NULL,
	"password" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grant_phases" (
	"programme_id" text NOT NULL,
	"grant_id" text NOT NULL,
	"phase_code" text NOT NULL,
	CONSTRAINT "grant_phases_pk" PRIMARY KEY("programme_id","grant_id","phase_code")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"reference" text,
	"currency" text,
	"amount" bigint,
	"starts_on" text,
	"ends_on" text,
	CONSTRAINT "grants_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "grants_dates_in_order" CHECK ("grants"."starts_on" <= "grants"."ends_on"),
	CONSTRAINT "grants_amount_with_currency" CHECK (("grants"."amount" is null or ("grants"."amount" >= 0 and "grants"."currency" is not null)))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"token_digest" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	CONSTRAINT "invitations_kind_known" CHECK ("invitations"."kind" in ('invitation', 'reset'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"district_code" text,
	"organisation_id" text,
	"ends_on" text,
	"given_at" bigint NOT NULL,
	"given_by" text NOT NULL,
	"taken_at" bigint,
	"taken_by" text,
	CONSTRAINT "memberships_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "memberships_role_known" CHECK ("memberships"."role" in ('manager', 'officer', 'senior-officer', 'donor', 'administrator', 'auditor')),
	CONSTRAINT "memberships_district_for_officers" CHECK ((("memberships"."role" in ('officer', 'senior-officer')) = ("memberships"."district_code" is not null))),
	CONSTRAINT "memberships_organisation_for_donors" CHECK ((("memberships"."role" = 'donor') = ("memberships"."organisation_id" is not null)))
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"secret" text NOT NULL,
	"recovery_codes" text NOT NULL,
	"is_verified" boolean NOT NULL,
	"failures" bigint,
	"locked_until" bigint,
	"last_step" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token_digest" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"on_shared_machine" boolean,
	"address" text,
	"browser" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"subject" text PRIMARY KEY NOT NULL,
	"failures" bigint NOT NULL,
	"since" bigint NOT NULL,
	"locked_until" bigint
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"user_name" text,
	"email" text,
	"language" text NOT NULL,
	"has_second_factor" boolean NOT NULL,
	"disabled_at" bigint,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "users_language_known" CHECK ("users"."language" in ('en', 'fr', 'rw')),
	CONSTRAINT "users_can_be_named" CHECK (("users"."user_name" is not null or "users"."email" is not null))
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_phases" ADD CONSTRAINT "grant_phases_grant_fk" FOREIGN KEY ("programme_id","grant_id") REFERENCES "public"."grants"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_phases" ADD CONSTRAINT "grant_phases_phase_fk" FOREIGN KEY ("programme_id","phase_code") REFERENCES "public"."phases"("programme_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_organisation_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisations"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_district_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisations"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_challenges_by_identifier" ON "sign_in_challenges" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_one_per_user" ON "credentials" USING btree ("user_id","provider");--> statement-breakpoint
CREATE INDEX "grants_of_organisation" ON "grants" USING btree ("programme_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_by_token" ON "invitations" USING btree ("token_digest");--> statement-breakpoint
CREATE INDEX "invitations_of_user" ON "invitations" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_of_user" ON "memberships" USING btree ("user_id","programme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "second_factors_one_per_user" ON "second_factors" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_by_token" ON "sessions" USING btree ("token_digest");--> statement-breakpoint
CREATE INDEX "sessions_of_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_one_per_name" ON "users" USING btree ("user_name");--> statement-breakpoint
CREATE UNIQUE INDEX "users_one_per_email" ON "users" USING btree ("email");