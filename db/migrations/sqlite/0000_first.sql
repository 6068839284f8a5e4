CREATE TABLE `districts` (
	`code` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`province_code` text NOT NULL,
	`tile_column` integer NOT NULL,
	`tile_row` integer NOT NULL,
	FOREIGN KEY (`province_code`) REFERENCES `provinces`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `districts_slug_unique` ON `districts` (`slug`);--> statement-breakpoint
CREATE TABLE `provinces` (
	`code` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`name_rw` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provinces_slug_unique` ON `provinces` (`slug`);--> statement-breakpoint
CREATE TABLE `sectors` (
	`district_code` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`district_code`, `name`),
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`identifier` text,
	`type_code` integer NOT NULL,
	`roles` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `phase_districts` (
	`programme_id` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	PRIMARY KEY(`programme_id`, `phase_code`, `district_code`),
	FOREIGN KEY (`programme_id`,`phase_code`) REFERENCES `phases`(`programme_id`,`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `phases` (
	`programme_id` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`status` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`note` text,
	PRIMARY KEY(`programme_id`, `code`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "phases_status_known" CHECK("phases"."status" in ('planned', 'under-way', 'completed')),
	CONSTRAINT "phases_dates_in_order" CHECK("phases"."starts_on" <= "phases"."ends_on")
);
--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`name_rw` text NOT NULL,
	`currency` text NOT NULL,
	`demonstration_today` text
);
--> statement-breakpoint
CREATE TABLE `published_figures` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`phases` text NOT NULL,
	`indicator` text,
	`value` text,
	`unit` text NOT NULL,
	`lower_bound` integer NOT NULL,
	`statement` text NOT NULL,
	`reading_in_doubt` text,
	`source` text NOT NULL,
	`source_date` text,
	`contradicts` text NOT NULL,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `published_figures_in_order` ON `published_figures` (`programme_id`,`position`);--> statement-breakpoint
CREATE TABLE `targets` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`indicator` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text,
	`sex` text,
	`value` text NOT NULL,
	`due_on` text,
	`set_on` text,
	`reason` text,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`phase_code`) REFERENCES `phases`(`programme_id`,`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "targets_indicator_known" CHECK("targets"."indicator" in ('direct_beneficiaries', 'indirect_beneficiaries', 'trainers_trained', 'trainees_enrolled', 'trainees_completed', 'completion_rate', 'trainees_per_trainer', 'livestock_recipients', 'housing_recipients', 'income_change', 'housing_improved', 'business_started', 'in_work', 'followup_response')),
	CONSTRAINT "targets_sex_known" CHECK("targets"."sex" in ('f', 'm')),
	CONSTRAINT "targets_not_negative" CHECK(cast("targets"."value" as real) >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `targets_one_per_scope_and_day` ON `targets` (`programme_id`,`indicator`,`phase_code`,(case when "district_code" is null then '' else "district_code" end),(case when "sex" is null then '' else "sex" end),(case when "due_on" is null then '' else "due_on" end),(case when "set_on" is null then '' else "set_on" end));--> statement-breakpoint
CREATE TABLE `trades` (
	`slug` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`name_rw` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `beneficiaries` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`reference` text NOT NULL,
	`voided` integer NOT NULL,
	`void_reason` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`household_id` text,
	`family_name` text NOT NULL,
	`given_name` text,
	`name_key` text NOT NULL,
	`sex` text,
	`birth_year` integer,
	`age_group` text NOT NULL,
	`population_group` text,
	`country_of_return` text,
	`returned_on` text,
	`disability` integer,
	`consent_on` text,
	`document_type` text,
	`document_number` text,
	`phone` text,
	`cell` text,
	`village` text,
	`how_to_find` text,
	`selected_for` text,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`household_id`) REFERENCES `households`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "beneficiaries_sex_known" CHECK("beneficiaries"."sex" in ('f', 'm')),
	CONSTRAINT "beneficiaries_group_known" CHECK("beneficiaries"."population_group" in ('returnee', 'host-community')),
	CONSTRAINT "beneficiaries_age_group_known" CHECK("beneficiaries"."age_group" in ('0-17', '18-24', '25-34', '35-49', '50-plus', 'unknown'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `beneficiaries_reference` ON `beneficiaries` (`programme_id`,`reference`);--> statement-breakpoint
CREATE INDEX `beneficiaries_by_name` ON `beneficiaries` (`programme_id`,`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `beneficiaries_by_household` ON `beneficiaries` (`programme_id`,`household_id`);--> statement-breakpoint
CREATE TABLE `beneficiary_tokens` (
	`programme_id` text NOT NULL,
	`token` text NOT NULL,
	`beneficiary_id` text NOT NULL,
	`name_key` text NOT NULL,
	PRIMARY KEY(`programme_id`, `beneficiary_id`, `token`),
	FOREIGN KEY (`programme_id`,`beneficiary_id`) REFERENCES `beneficiaries`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `beneficiary_tokens_in_order` ON `beneficiary_tokens` (`programme_id`,`token`,`name_key`,`beneficiary_id`);--> statement-breakpoint
CREATE TABLE `households` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`reference` text NOT NULL,
	`voided` integer NOT NULL,
	`void_reason` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`district_code` text NOT NULL,
	`sector` text,
	`size` integer,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "households_size_positive" CHECK("households"."size" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `households_reference` ON `households` (`programme_id`,`reference`);--> statement-breakpoint
CREATE TABLE `course_trainers` (
	`programme_id` text NOT NULL,
	`course_id` text NOT NULL,
	`trainer_id` text NOT NULL,
	PRIMARY KEY(`programme_id`, `course_id`, `trainer_id`),
	FOREIGN KEY (`programme_id`,`course_id`) REFERENCES `courses`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`,`trainer_id`) REFERENCES `trainers`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `course_trainers_by_trainer` ON `course_trainers` (`programme_id`,`trainer_id`,`course_id`);--> statement-breakpoint
CREATE TABLE `courses` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`reference` text NOT NULL,
	`voided` integer NOT NULL,
	`void_reason` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	`trade_slug` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`phase_code`) REFERENCES `phases`(`programme_id`,`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`trade_slug`) REFERENCES `trades`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "courses_dates_in_order" CHECK("courses"."starts_on" <= "courses"."ends_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_reference` ON `courses` (`programme_id`,`reference`);--> statement-breakpoint
CREATE TABLE `trainers` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`reference` text NOT NULL,
	`voided` integer NOT NULL,
	`void_reason` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	`trade_slug` text NOT NULL,
	`family_name` text NOT NULL,
	`given_name` text,
	`name_key` text NOT NULL,
	`sex` text,
	`status` text NOT NULL,
	`completed_on` text,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`phase_code`) REFERENCES `phases`(`programme_id`,`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`trade_slug`) REFERENCES `trades`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "trainers_sex_known" CHECK("trainers"."sex" in ('f', 'm')),
	CONSTRAINT "trainers_status_known" CHECK("trainers"."status" in ('selected', 'completed', 'dropped-out'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `trainers_reference` ON `trainers` (`programme_id`,`reference`);--> statement-breakpoint
CREATE INDEX `trainers_by_name` ON `trainers` (`programme_id`,`name_key`,`id`);--> statement-breakpoint
CREATE TABLE `assistance` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`reference` text NOT NULL,
	`voided` integer NOT NULL,
	`void_reason` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`beneficiary_id` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	`kind` text NOT NULL,
	`trade_slug` text,
	`course_id` text,
	`status` text NOT NULL,
	`enrolled_on` text,
	`started_on` text,
	`ended_on` text,
	`review` text NOT NULL,
	`review_reason` text,
	`reviewed_by` text,
	`reviewed_at` integer,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`beneficiary_id`) REFERENCES `beneficiaries`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`,`phase_code`) REFERENCES `phases`(`programme_id`,`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`,`course_id`) REFERENCES `courses`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`trade_slug`) REFERENCES `trades`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assistance_kind_known" CHECK("assistance"."kind" in ('vocational-training', 'livestock', 'housing-materials')),
	CONSTRAINT "assistance_status_known" CHECK("assistance"."status" in ('enrolled', 'under-way', 'completed', 'dropped-out')),
	CONSTRAINT "assistance_review_known" CHECK("assistance"."review" in ('draft', 'submitted', 'verified', 'returned')),
	CONSTRAINT "assistance_trade_fits_kind" CHECK(("assistance"."kind" = 'vocational-training') = ("assistance"."trade_slug" is not null)),
	CONSTRAINT "assistance_course_fits_kind" CHECK("assistance"."course_id" is null or "assistance"."kind" = 'vocational-training'),
	CONSTRAINT "assistance_started_after_enrolled" CHECK("assistance"."enrolled_on" <= "assistance"."started_on"),
	CONSTRAINT "assistance_ended_after_started" CHECK("assistance"."started_on" <= "assistance"."ended_on"),
	CONSTRAINT "assistance_ended_after_enrolled" CHECK("assistance"."enrolled_on" <= "assistance"."ended_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assistance_reference` ON `assistance` (`programme_id`,`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `assistance_one_per_kind_and_phase` ON `assistance` (`programme_id`,`beneficiary_id`,`phase_code`,`kind`) WHERE not "assistance"."voided";--> statement-breakpoint
CREATE INDEX `assistance_by_beneficiary` ON `assistance` (`programme_id`,`beneficiary_id`,`phase_code`,`district_code`,`kind`,`review`,`status`,`trade_slug`,`voided`);--> statement-breakpoint
CREATE INDEX `assistance_by_place` ON `assistance` (`programme_id`,`district_code`,`phase_code`,`kind`,`beneficiary_id`);--> statement-breakpoint
CREATE INDEX `assistance_by_course` ON `assistance` (`programme_id`,`course_id`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`programme_id` text NOT NULL,
	`assistance_id` text NOT NULL,
	`day` text NOT NULL,
	`present` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `assistance_id`, `day`),
	FOREIGN KEY (`programme_id`,`assistance_id`) REFERENCES `assistance`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `interviews` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`reference` text NOT NULL,
	`voided` integer NOT NULL,
	`void_reason` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`assistance_id` text NOT NULL,
	`round` text NOT NULL,
	`held_on` text,
	`contact` text NOT NULL,
	`monthly_income_rwf` integer,
	`living_conditions` text,
	`in_work` integer,
	`business_started` integer,
	`review` text NOT NULL,
	`review_reason` text,
	`reviewed_by` text,
	`reviewed_at` integer,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`assistance_id`) REFERENCES `assistance`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interviews_round_known" CHECK("interviews"."round" in ('baseline', '3-months', '6-months', '12-months')),
	CONSTRAINT "interviews_contact_known" CHECK("interviews"."contact" in ('met', 'proxy', 'not-found', 'moved', 'refused')),
	CONSTRAINT "interviews_review_known" CHECK("interviews"."review" in ('draft', 'submitted', 'verified', 'returned')),
	CONSTRAINT "interviews_living_conditions_known" CHECK("interviews"."living_conditions" in ('much-worse', 'worse', 'same', 'better', 'much-better')),
	CONSTRAINT "interviews_income_in_range" CHECK("interviews"."monthly_income_rwf" between 0 and 999999999),
	CONSTRAINT "interviews_answers_need_contact" CHECK("interviews"."contact" in ('met', 'proxy') or ("interviews"."monthly_income_rwf" is null and "interviews"."living_conditions" is null and "interviews"."in_work" is null and "interviews"."business_started" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interviews_reference` ON `interviews` (`programme_id`,`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `interviews_one_per_round` ON `interviews` (`programme_id`,`assistance_id`,`round`) WHERE not "interviews"."voided";--> statement-breakpoint
CREATE INDEX `interviews_by_assistance` ON `interviews` (`programme_id`,`assistance_id`);--> statement-breakpoint
CREATE TABLE `activity_days` (
	`programme_id` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`enrolled` integer NOT NULL,
	`started` integer NOT NULL,
	`completed` integer NOT NULL,
	`dropped_out` integer NOT NULL,
	`interviews` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `phase_code`, `district_code`, `kind`, `day`)
);
--> statement-breakpoint
CREATE TABLE `course_trainees` (
	`programme_id` text NOT NULL,
	`course_id` text NOT NULL,
	`class` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	`trade` text NOT NULL,
	`begun` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `course_id`, `class`, `phase_code`, `district_code`, `trade`)
);
--> statement-breakpoint
CREATE TABLE `household_reach` (
	`programme_id` text NOT NULL,
	`class` text NOT NULL,
	`what` text NOT NULL,
	`place_set` text NOT NULL,
	`households` integer NOT NULL,
	`other_members` integer NOT NULL,
	`unknown_size` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `class`, `what`, `place_set`)
);
--> statement-breakpoint
CREATE TABLE `progress_cells` (
	`programme_id` text NOT NULL,
	`class` text NOT NULL,
	`margin` text NOT NULL,
	`trade` text NOT NULL,
	`sex` text NOT NULL,
	`age_group` text NOT NULL,
	`population_group` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	`kind` text NOT NULL,
	`enrolled` integer NOT NULL,
	`under_way` integer NOT NULL,
	`completed` integer NOT NULL,
	`dropped_out` integer NOT NULL,
	`taught` integer NOT NULL,
	`ended` integer NOT NULL,
	`reached_3` integer NOT NULL,
	`reached_6` integer NOT NULL,
	`reached_12` integer NOT NULL,
	`pairs` integer NOT NULL,
	`sum_b` integer NOT NULL,
	`sum_f` integer NOT NULL,
	`sum_bb_1` integer NOT NULL,
	`sum_bb_2` integer NOT NULL,
	`sum_ff_1` integer NOT NULL,
	`sum_ff_2` integer NOT NULL,
	`sum_bf_1` integer NOT NULL,
	`sum_bf_2` integer NOT NULL,
	`changes` integer NOT NULL,
	`sum_r_1` integer NOT NULL,
	`sum_r_2` integer NOT NULL,
	`sum_rr_1` integer NOT NULL,
	`sum_rr_2` integer NOT NULL,
	`sum_rr_3` integer NOT NULL,
	`income_bin_0` integer NOT NULL,
	`income_bin_1` integer NOT NULL,
	`income_bin_2` integer NOT NULL,
	`income_bin_3` integer NOT NULL,
	`income_bin_4` integer NOT NULL,
	`income_bin_5` integer NOT NULL,
	`income_bin_6` integer NOT NULL,
	`income_bin_7` integer NOT NULL,
	`income_bin_8` integer NOT NULL,
	`income_bin_9` integer NOT NULL,
	`income_bin_10` integer NOT NULL,
	`income_bin_11` integer NOT NULL,
	`income_bin_12` integer NOT NULL,
	`income_bin_13` integer NOT NULL,
	`income_bin_14` integer NOT NULL,
	`income_bin_15` integer NOT NULL,
	`income_bin_16` integer NOT NULL,
	`income_bin_17` integer NOT NULL,
	`income_bin_18` integer NOT NULL,
	`income_bin_19` integer NOT NULL,
	`income_bin_20` integer NOT NULL,
	`income_bin_21` integer NOT NULL,
	`living_much_worse` integer NOT NULL,
	`living_worse` integer NOT NULL,
	`living_same` integer NOT NULL,
	`living_better` integer NOT NULL,
	`living_much_better` integer NOT NULL,
	`business_n` integer NOT NULL,
	`business_yes` integer NOT NULL,
	`work_n` integer NOT NULL,
	`work_yes` integer NOT NULL,
	`contact_baseline_met` integer NOT NULL,
	`contact_baseline_proxy` integer NOT NULL,
	`contact_baseline_not_found` integer NOT NULL,
	`contact_baseline_moved` integer NOT NULL,
	`contact_baseline_refused` integer NOT NULL,
	`contact_3_months_met` integer NOT NULL,
	`contact_3_months_proxy` integer NOT NULL,
	`contact_3_months_not_found` integer NOT NULL,
	`contact_3_months_moved` integer NOT NULL,
	`contact_3_months_refused` integer NOT NULL,
	`contact_6_months_met` integer NOT NULL,
	`contact_6_months_proxy` integer NOT NULL,
	`contact_6_months_not_found` integer NOT NULL,
	`contact_6_months_moved` integer NOT NULL,
	`contact_6_months_refused` integer NOT NULL,
	`contact_12_months_met` integer NOT NULL,
	`contact_12_months_proxy` integer NOT NULL,
	`contact_12_months_not_found` integer NOT NULL,
	`contact_12_months_moved` integer NOT NULL,
	`contact_12_months_refused` integer NOT NULL,
	`income_jumps` integer NOT NULL,
	`elsewhere` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `class`, `margin`, `trade`, `sex`, `age_group`, `population_group`, `phase_code`, `district_code`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `progress_months` (
	`programme_id` text NOT NULL,
	`class` text NOT NULL,
	`margin` text NOT NULL,
	`trade` text NOT NULL,
	`sex` text NOT NULL,
	`age_group` text NOT NULL,
	`population_group` text NOT NULL,
	`month` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	`kind` text NOT NULL,
	`enrolled` integer NOT NULL,
	`started` integer NOT NULL,
	`completed` integer NOT NULL,
	`dropped_out` integer NOT NULL,
	`ended` integer NOT NULL,
	`reached_3` integer NOT NULL,
	`reached_6` integer NOT NULL,
	`reached_12` integer NOT NULL,
	`reached_any` integer NOT NULL,
	`paired` integer NOT NULL,
	`lost` integer NOT NULL,
	`lost_b` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `class`, `margin`, `trade`, `sex`, `age_group`, `population_group`, `month`, `phase_code`, `district_code`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `reach_cells` (
	`programme_id` text NOT NULL,
	`class` text NOT NULL,
	`basis` text NOT NULL,
	`what` text NOT NULL,
	`margin` text NOT NULL,
	`sex` text NOT NULL,
	`age_group` text NOT NULL,
	`population_group` text NOT NULL,
	`attribute` text NOT NULL,
	`place_set` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `class`, `basis`, `what`, `margin`, `sex`, `age_group`, `population_group`, `attribute`, `place_set`)
);
--> statement-breakpoint
CREATE TABLE `reach_months` (
	`programme_id` text NOT NULL,
	`class` text NOT NULL,
	`what` text NOT NULL,
	`phase_code` text NOT NULL,
	`place` text NOT NULL,
	`month` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `class`, `what`, `phase_code`, `place`, `month`)
);
--> statement-breakpoint
CREATE TABLE `review_counts` (
	`programme_id` text NOT NULL,
	`record` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	`kind` text NOT NULL,
	`review` text NOT NULL,
	`records` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `record`, `phase_code`, `district_code`, `kind`, `review`)
);
--> statement-breakpoint
CREATE TABLE `trainer_reach` (
	`programme_id` text NOT NULL,
	`class` text NOT NULL,
	`trade` text NOT NULL,
	`place_set` text NOT NULL,
	`trainers` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `class`, `trade`, `place_set`)
);
--> statement-breakpoint
CREATE TABLE `trainer_totals` (
	`programme_id` text NOT NULL,
	`phase_code` text NOT NULL,
	`district_code` text NOT NULL,
	`trade` text NOT NULL,
	`sex` text NOT NULL,
	`status` text NOT NULL,
	`trainers` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `phase_code`, `district_code`, `trade`, `sex`, `status`)
);
--> statement-breakpoint
CREATE TABLE `data_versions` (
	`programme_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `measure_deltas` (
	`programme_id` text NOT NULL,
	`data_version` integer NOT NULL,
	`cause` text NOT NULL,
	`actor` text NOT NULL,
	`made_at` integer NOT NULL,
	`delta` text NOT NULL,
	PRIMARY KEY(`programme_id`, `data_version`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
