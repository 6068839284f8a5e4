CREATE TABLE "districts" (
	"code" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"province_code" text NOT NULL,
	"tile_column" bigint NOT NULL,
	"tile_row" bigint NOT NULL,
	CONSTRAINT "districts_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "provinces" (
	"code" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_rw" text NOT NULL,
	CONSTRAINT "provinces_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "sectors" (
	"district_code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "sectors_pk" PRIMARY KEY("district_code","name")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"name" jsonb NOT NULL,
	"identifier" text,
	"type_code" bigint NOT NULL,
	"roles" jsonb NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "organisations_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
CREATE TABLE "phase_districts" (
	"programme_id" text NOT NULL,
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	CONSTRAINT "phase_districts_pk" PRIMARY KEY("programme_id","phase_code","district_code")
);
--> statement-breakpoint
CREATE TABLE "phases" (
	"programme_id" text NOT NULL,
	"code" text NOT NULL,
	"position" bigint NOT NULL,
	"status" text NOT NULL,
	"starts_on" text,
	"ends_on" text,
	"note" jsonb,
	CONSTRAINT "phases_pk" PRIMARY KEY("programme_id","code"),
	CONSTRAINT "phases_status_known" CHECK ("phases"."status" in ('planned', 'under-way', 'completed')),
	CONSTRAINT "phases_dates_in_order" CHECK ("phases"."starts_on" <= "phases"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_rw" text NOT NULL,
	"currency" text NOT NULL,
	"demonstration_today" text
);
--> statement-breakpoint
CREATE TABLE "published_figures" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"position" bigint NOT NULL,
	"phases" jsonb NOT NULL,
	"indicator" text,
	"value" text,
	"unit" text NOT NULL,
	"lower_bound" boolean NOT NULL,
	"statement" jsonb NOT NULL,
	"reading_in_doubt" jsonb,
	"source" text NOT NULL,
	"source_date" text,
	"contradicts" jsonb NOT NULL,
	CONSTRAINT "published_figures_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"indicator" text NOT NULL,
	"phase_code" text NOT NULL,
	"district_code" text,
	"sex" text,
	"value" text NOT NULL,
	"due_on" text,
	"set_on" text,
	"reason" text,
	CONSTRAINT "targets_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "targets_indicator_known" CHECK ("targets"."indicator" in ('direct_beneficiaries', 'indirect_beneficiaries', 'trainers_trained', 'trainees_enrolled', 'trainees_completed', 'completion_rate', 'trainees_per_trainer', 'livestock_recipients', 'housing_recipients', 'income_change', 'housing_improved', 'business_started', 'in_work', 'followup_response')),
	CONSTRAINT "targets_sex_known" CHECK ("targets"."sex" in ('f', 'm')),
	CONSTRAINT "targets_not_negative" CHECK (cast("targets"."value" as real) >= 0)
);
--> statement-breakpoint
CREATE TABLE "trades" (
	"slug" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_rw" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beneficiaries" (
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
	"household_id" text,
	"family_name" text NOT NULL,
	"given_name" text,
	"name_key" text NOT NULL,
	"sex" text,
	"birth_year" bigint,
	"age_group" text NOT NULL,
	"population_group" text,
	"country_of_return" text,
	"returned_on" text,
	"disability" boolean,
	"consent_on" text,
	"document_type" text,
	"document_number" text,
	"phone" text,
	"cell" text,
	"village" text,
	"how_to_find" text,
	"selected_for" text,
	CONSTRAINT "beneficiaries_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "beneficiaries_sex_known" CHECK ("beneficiaries"."sex" in ('f', 'm')),
	CONSTRAINT "beneficiaries_group_known" CHECK ("beneficiaries"."population_group" in ('returnee', 'host-community')),
	CONSTRAINT "beneficiaries_age_group_known" CHECK ("beneficiaries"."age_group" in ('0-17', '18-24', '25-34', '35-49', '50-plus', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "beneficiary_tokens" (
	"programme_id" text NOT NULL,
	"token" text NOT NULL,
	"beneficiary_id" text NOT NULL,
	"name_key" text NOT NULL,
	CONSTRAINT "beneficiary_tokens_pk" PRIMARY KEY("programme_id","beneficiary_id","token")
);
--> statement-breakpoint
CREATE TABLE "households" (
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
	"district_code" text NOT NULL,
	"sector" text,
	"size" bigint,
	CONSTRAINT "households_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "households_size_positive" CHECK ("households"."size" >= 1)
);
--> statement-breakpoint
CREATE TABLE "course_trainers" (
	"programme_id" text NOT NULL,
	"course_id" text NOT NULL,
	"trainer_id" text NOT NULL,
	CONSTRAINT "course_trainers_pk" PRIMARY KEY("programme_id","course_id","trainer_id")
);
--> statement-breakpoint
CREATE TABLE "courses" (
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
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	"trade_slug" text NOT NULL,
	"starts_on" text,
	"ends_on" text,
	CONSTRAINT "courses_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "courses_dates_in_order" CHECK ("courses"."starts_on" <= "courses"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "trainers" (
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
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	"trade_slug" text NOT NULL,
	"family_name" text NOT NULL,
	"given_name" text,
	"name_key" text NOT NULL,
	"sex" text,
	"status" text NOT NULL,
	"completed_on" text,
	CONSTRAINT "trainers_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "trainers_sex_known" CHECK ("trainers"."sex" in ('f', 'm')),
	CONSTRAINT "trainers_status_known" CHECK ("trainers"."status" in ('selected', 'completed', 'dropped-out'))
);
--> statement-breakpoint
CREATE TABLE "assistance" (
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
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	"kind" text NOT NULL,
	"trade_slug" text,
	"course_id" text,
	"status" text NOT NULL,
	"enrolled_on" text,
	"started_on" text,
	"ended_on" text,
	"review" text NOT NULL,
	"review_reason" text,
	"reviewed_by" text,
	"reviewed_at" bigint,
	CONSTRAINT "assistance_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "assistance_kind_known" CHECK ("assistance"."kind" in ('vocational-training', 'livestock', 'housing-materials')),
	CONSTRAINT "assistance_status_known" CHECK ("assistance"."status" in ('enrolled', 'under-way', 'completed', 'dropped-out')),
	CONSTRAINT "assistance_review_known" CHECK ("assistance"."review" in ('draft', 'submitted', 'verified', 'returned')),
	CONSTRAINT "assistance_trade_fits_kind" CHECK (("assistance"."kind" = 'vocational-training') = ("assistance"."trade_slug" is not null)),
	CONSTRAINT "assistance_course_fits_kind" CHECK ("assistance"."course_id" is null or "assistance"."kind" = 'vocational-training'),
	CONSTRAINT "assistance_started_after_enrolled" CHECK ("assistance"."enrolled_on" <= "assistance"."started_on"),
	CONSTRAINT "assistance_ended_after_started" CHECK ("assistance"."started_on" <= "assistance"."ended_on"),
	CONSTRAINT "assistance_ended_after_enrolled" CHECK ("assistance"."enrolled_on" <= "assistance"."ended_on")
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"programme_id" text NOT NULL,
	"assistance_id" text NOT NULL,
	"day" text NOT NULL,
	"present" boolean NOT NULL,
	CONSTRAINT "attendance_pk" PRIMARY KEY("programme_id","assistance_id","day")
);
--> statement-breakpoint
CREATE TABLE "interviews" (
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
	"round" text NOT NULL,
	"held_on" text,
	"contact" text NOT NULL,
	"monthly_income_rwf" bigint,
	"living_conditions" text,
	"in_work" boolean,
	"business_started" boolean,
	"review" text NOT NULL,
	"review_reason" text,
	"reviewed_by" text,
	"reviewed_at" bigint,
	CONSTRAINT "interviews_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "interviews_round_known" CHECK ("interviews"."round" in ('baseline', '3-months', '6-months', '12-months')),
	CONSTRAINT "interviews_contact_known" CHECK ("interviews"."contact" in ('met', 'proxy', 'not-found', 'moved', 'refused')),
	CONSTRAINT "interviews_review_known" CHECK ("interviews"."review" in ('draft', 'submitted', 'verified', 'returned')),
	CONSTRAINT "interviews_living_conditions_known" CHECK ("interviews"."living_conditions" in ('much-worse', 'worse', 'same', 'better', 'much-better')),
	CONSTRAINT "interviews_income_in_range" CHECK ("interviews"."monthly_income_rwf" between 0 and 999999999),
	CONSTRAINT "interviews_answers_need_contact" CHECK ("interviews"."contact" in ('met', 'proxy') or ("interviews"."monthly_income_rwf" is null and "interviews"."living_conditions" is null and "interviews"."in_work" is null and "interviews"."business_started" is null))
);
--> statement-breakpoint
CREATE TABLE "activity_days" (
	"programme_id" text NOT NULL,
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"enrolled" bigint NOT NULL,
	"started" bigint NOT NULL,
	"completed" bigint NOT NULL,
	"dropped_out" bigint NOT NULL,
	"interviews" bigint NOT NULL,
	CONSTRAINT "activity_days_pk" PRIMARY KEY("programme_id","phase_code","district_code","kind","day")
);
--> statement-breakpoint
CREATE TABLE "course_trainees" (
	"programme_id" text NOT NULL,
	"course_id" text NOT NULL,
	"class" text NOT NULL,
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	"trade" text NOT NULL,
	"begun" bigint NOT NULL,
	CONSTRAINT "course_trainees_pk" PRIMARY KEY("programme_id","course_id","class","phase_code","district_code","trade")
);
--> statement-breakpoint
CREATE TABLE "household_reach" (
	"programme_id" text NOT NULL,
	"class" text NOT NULL,
	"what" text NOT NULL,
	"place_set" text NOT NULL,
	"households" bigint NOT NULL,
	"other_members" bigint NOT NULL,
	"unknown_size" bigint NOT NULL,
	CONSTRAINT "household_reach_pk" PRIMARY KEY("programme_id","class","what","place_set")
);
--> statement-breakpoint
CREATE TABLE "progress_cells" (
	"programme_id" text NOT NULL,
	"class" text NOT NULL,
	"margin" text NOT NULL,
	"trade" text NOT NULL,
	"sex" text NOT NULL,
	"age_group" text NOT NULL,
	"population_group" text NOT NULL,
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	"kind" text NOT NULL,
	"enrolled" bigint NOT NULL,
	"under_way" bigint NOT NULL,
	"completed" bigint NOT NULL,
	"dropped_out" bigint NOT NULL,
	"taught" bigint NOT NULL,
	"ended" bigint NOT NULL,
	"reached_3" bigint NOT NULL,
	"reached_6" bigint NOT NULL,
	"reached_12" bigint NOT NULL,
	"pairs" bigint NOT NULL,
	"sum_b" bigint NOT NULL,
	"sum_f" bigint NOT NULL,
	"sum_bb_1" bigint NOT NULL,
	"sum_bb_2" bigint NOT NULL,
	"sum_ff_1" bigint NOT NULL,
	"sum_ff_2" bigint NOT NULL,
	"sum_bf_1" bigint NOT NULL,
	"sum_bf_2" bigint NOT NULL,
	"changes" bigint NOT NULL,
	"sum_r_1" bigint NOT NULL,
	"sum_r_2" bigint NOT NULL,
	"sum_rr_1" bigint NOT NULL,
	"sum_rr_2" bigint NOT NULL,
	"sum_rr_3" bigint NOT NULL,
	"income_bin_0" bigint NOT NULL,
	"income_bin_1" bigint NOT NULL,
	"income_bin_2" bigint NOT NULL,
	"income_bin_3" bigint NOT NULL,
	"income_bin_4" bigint NOT NULL,
	"income_bin_5" bigint NOT NULL,
	"income_bin_6" bigint NOT NULL,
	"income_bin_7" bigint NOT NULL,
	"income_bin_8" bigint NOT NULL,
	"income_bin_9" bigint NOT NULL,
	"income_bin_10" bigint NOT NULL,
	"income_bin_11" bigint NOT NULL,
	"income_bin_12" bigint NOT NULL,
	"income_bin_13" bigint NOT NULL,
	"income_bin_14" bigint NOT NULL,
	"income_bin_15" bigint NOT NULL,
	"income_bin_16" bigint NOT NULL,
	"income_bin_17" bigint NOT NULL,
	"income_bin_18" bigint NOT NULL,
	"income_bin_19" bigint NOT NULL,
	"income_bin_20" bigint NOT NULL,
	"income_bin_21" bigint NOT NULL,
	"living_much_worse" bigint NOT NULL,
	"living_worse" bigint NOT NULL,
	"living_same" bigint NOT NULL,
	"living_better" bigint NOT NULL,
	"living_much_better" bigint NOT NULL,
	"business_n" bigint NOT NULL,
	"business_yes" bigint NOT NULL,
	"work_n" bigint NOT NULL,
	"work_yes" bigint NOT NULL,
	"contact_baseline_met" bigint NOT NULL,
	"contact_baseline_proxy" bigint NOT NULL,
	"contact_baseline_not_found" bigint NOT NULL,
	"contact_baseline_moved" bigint NOT NULL,
	"contact_baseline_refused" bigint NOT NULL,
	"contact_3_months_met" bigint NOT NULL,
	"contact_3_months_proxy" bigint NOT NULL,
	"contact_3_months_not_found" bigint NOT NULL,
	"contact_3_months_moved" bigint NOT NULL,
	"contact_3_months_refused" bigint NOT NULL,
	"contact_6_months_met" bigint NOT NULL,
	"contact_6_months_proxy" bigint NOT NULL,
	"contact_6_months_not_found" bigint NOT NULL,
	"contact_6_months_moved" bigint NOT NULL,
	"contact_6_months_refused" bigint NOT NULL,
	"contact_12_months_met" bigint NOT NULL,
	"contact_12_months_proxy" bigint NOT NULL,
	"contact_12_months_not_found" bigint NOT NULL,
	"contact_12_months_moved" bigint NOT NULL,
	"contact_12_months_refused" bigint NOT NULL,
	"income_jumps" bigint NOT NULL,
	"elsewhere" bigint NOT NULL,
	CONSTRAINT "progress_cells_pk" PRIMARY KEY("programme_id","class","margin","trade","sex","age_group","population_group","phase_code","district_code","kind")
);
--> statement-breakpoint
CREATE TABLE "progress_months" (
	"programme_id" text NOT NULL,
	"class" text NOT NULL,
	"margin" text NOT NULL,
	"trade" text NOT NULL,
	"sex" text NOT NULL,
	"age_group" text NOT NULL,
	"population_group" text NOT NULL,
	"month" text NOT NULL,
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	"kind" text NOT NULL,
	"enrolled" bigint NOT NULL,
	"started" bigint NOT NULL,
	"completed" bigint NOT NULL,
	"dropped_out" bigint NOT NULL,
	"ended" bigint NOT NULL,
	"reached_3" bigint NOT NULL,
	"reached_6" bigint NOT NULL,
	"reached_12" bigint NOT NULL,
	"reached_any" bigint NOT NULL,
	"paired" bigint NOT NULL,
	"lost" bigint NOT NULL,
	"lost_b" bigint NOT NULL,
	CONSTRAINT "progress_months_pk" PRIMARY KEY("programme_id","class","margin","trade","sex","age_group","population_group","month","phase_code","district_code","kind")
);
--> statement-breakpoint
CREATE TABLE "reach_cells" (
	"programme_id" text NOT NULL,
	"class" text NOT NULL,
	"basis" text NOT NULL,
	"what" text NOT NULL,
	"margin" text NOT NULL,
	"sex" text NOT NULL,
	"age_group" text NOT NULL,
	"population_group" text NOT NULL,
	"attribute" text NOT NULL,
	"place_set" text NOT NULL,
	"people" bigint NOT NULL,
	CONSTRAINT "reach_cells_pk" PRIMARY KEY("programme_id","class","basis","what","margin","sex","age_group","population_group","attribute","place_set")
);
--> statement-breakpoint
CREATE TABLE "reach_months" (
	"programme_id" text NOT NULL,
	"class" text NOT NULL,
	"what" text NOT NULL,
	"phase_code" text NOT NULL,
	"place" text NOT NULL,
	"month" text NOT NULL,
	"people" bigint NOT NULL,
	CONSTRAINT "reach_months_pk" PRIMARY KEY("programme_id","class","what","phase_code","place","month")
);
--> statement-breakpoint
CREATE TABLE "review_counts" (
	"programme_id" text NOT NULL,
	"record" text NOT NULL,
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	"kind" text NOT NULL,
	"review" text NOT NULL,
	"records" bigint NOT NULL,
	CONSTRAINT "review_counts_pk" PRIMARY KEY("programme_id","record","phase_code","district_code","kind","review")
);
--> statement-breakpoint
CREATE TABLE "trainer_reach" (
	"programme_id" text NOT NULL,
	"class" text NOT NULL,
	"trade" text NOT NULL,
	"place_set" text NOT NULL,
	"trainers" bigint NOT NULL,
	CONSTRAINT "trainer_reach_pk" PRIMARY KEY("programme_id","class","trade","place_set")
);
--> statement-breakpoint
CREATE TABLE "trainer_totals" (
	"programme_id" text NOT NULL,
	"phase_code" text NOT NULL,
	"district_code" text NOT NULL,
	"trade" text NOT NULL,
	"sex" text NOT NULL,
	"status" text NOT NULL,
	"trainers" bigint NOT NULL,
	CONSTRAINT "trainer_totals_pk" PRIMARY KEY("programme_id","phase_code","district_code","trade","sex","status")
);
--> statement-breakpoint
CREATE TABLE "data_versions" (
	"programme_id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure_deltas" (
	"programme_id" text NOT NULL,
	"data_version" bigint NOT NULL,
	"cause" text NOT NULL,
	"actor" text NOT NULL,
	"made_at" bigint NOT NULL,
	"delta" jsonb NOT NULL,
	CONSTRAINT "measure_deltas_pk" PRIMARY KEY("programme_id","data_version")
);
--> statement-breakpoint
ALTER TABLE "districts" ADD CONSTRAINT "districts_province_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sectors" ADD CONSTRAINT "sectors_district_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_districts" ADD CONSTRAINT "phase_districts_phase_fk" FOREIGN KEY ("programme_id","phase_code") REFERENCES "public"."phases"("programme_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_districts" ADD CONSTRAINT "phase_districts_district_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phases" ADD CONSTRAINT "phases_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_figures" ADD CONSTRAINT "published_figures_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_phase_fk" FOREIGN KEY ("programme_id","phase_code") REFERENCES "public"."phases"("programme_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_district_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beneficiaries" ADD CONSTRAINT "beneficiaries_household_fk" FOREIGN KEY ("programme_id","household_id") REFERENCES "public"."households"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beneficiary_tokens" ADD CONSTRAINT "beneficiary_tokens_beneficiary_fk" FOREIGN KEY ("programme_id","beneficiary_id") REFERENCES "public"."beneficiaries"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_district_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_trainers" ADD CONSTRAINT "course_trainers_course_fk" FOREIGN KEY ("programme_id","course_id") REFERENCES "public"."courses"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_trainers" ADD CONSTRAINT "course_trainers_trainer_fk" FOREIGN KEY ("programme_id","trainer_id") REFERENCES "public"."trainers"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_phase_fk" FOREIGN KEY ("programme_id","phase_code") REFERENCES "public"."phases"("programme_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_district_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_trade_fk" FOREIGN KEY ("trade_slug") REFERENCES "public"."trades"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainers" ADD CONSTRAINT "trainers_phase_fk" FOREIGN KEY ("programme_id","phase_code") REFERENCES "public"."phases"("programme_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainers" ADD CONSTRAINT "trainers_district_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainers" ADD CONSTRAINT "trainers_trade_fk" FOREIGN KEY ("trade_slug") REFERENCES "public"."trades"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_beneficiary_fk" FOREIGN KEY ("programme_id","beneficiary_id") REFERENCES "public"."beneficiaries"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_phase_fk" FOREIGN KEY ("programme_id","phase_code") REFERENCES "public"."phases"("programme_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_district_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_course_fk" FOREIGN KEY ("programme_id","course_id") REFERENCES "public"."courses"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_trade_fk" FOREIGN KEY ("trade_slug") REFERENCES "public"."trades"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_assistance_fk" FOREIGN KEY ("programme_id","assistance_id") REFERENCES "public"."assistance"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_assistance_fk" FOREIGN KEY ("programme_id","assistance_id") REFERENCES "public"."assistance"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_versions" ADD CONSTRAINT "data_versions_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_deltas" ADD CONSTRAINT "measure_deltas_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "published_figures_in_order" ON "published_figures" USING btree ("programme_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "targets_one_per_scope_and_day" ON "targets" USING btree ("programme_id","indicator","phase_code",(case when "district_code" is null then '' else "district_code" end),(case when "sex" is null then '' else "sex" end),(case when "due_on" is null then '' else "due_on" end),(case when "set_on" is null then '' else "set_on" end));--> statement-breakpoint
CREATE UNIQUE INDEX "beneficiaries_reference" ON "beneficiaries" USING btree ("programme_id","reference");--> statement-breakpoint
CREATE INDEX "beneficiaries_by_name" ON "beneficiaries" USING btree ("programme_id","name_key","id");--> statement-breakpoint
CREATE INDEX "beneficiaries_by_household" ON "beneficiaries" USING btree ("programme_id","household_id");--> statement-breakpoint
CREATE INDEX "beneficiary_tokens_in_order" ON "beneficiary_tokens" USING btree ("programme_id","token","name_key","beneficiary_id");--> statement-breakpoint
CREATE UNIQUE INDEX "households_reference" ON "households" USING btree ("programme_id","reference");--> statement-breakpoint
CREATE INDEX "course_trainers_by_trainer" ON "course_trainers" USING btree ("programme_id","trainer_id","course_id");--> statement-breakpoint
CREATE UNIQUE INDEX "courses_reference" ON "courses" USING btree ("programme_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "trainers_reference" ON "trainers" USING btree ("programme_id","reference");--> statement-breakpoint
CREATE INDEX "trainers_by_name" ON "trainers" USING btree ("programme_id","name_key","id");--> statement-breakpoint
CREATE UNIQUE INDEX "assistance_reference" ON "assistance" USING btree ("programme_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "assistance_one_per_kind_and_phase" ON "assistance" USING btree ("programme_id","beneficiary_id","phase_code","kind") WHERE not "assistance"."voided";--> statement-breakpoint
CREATE INDEX "assistance_by_beneficiary" ON "assistance" USING btree ("programme_id","beneficiary_id","phase_code","district_code","kind","review","status","trade_slug","voided");--> statement-breakpoint
CREATE INDEX "assistance_by_place" ON "assistance" USING btree ("programme_id","district_code","phase_code","kind","beneficiary_id");--> statement-breakpoint
CREATE INDEX "assistance_by_course" ON "assistance" USING btree ("programme_id","course_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_reference" ON "interviews" USING btree ("programme_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_one_per_round" ON "interviews" USING btree ("programme_id","assistance_id","round") WHERE not "interviews"."voided";--> statement-breakpoint
CREATE INDEX "interviews_by_assistance" ON "interviews" USING btree ("programme_id","assistance_id");