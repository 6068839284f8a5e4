CREATE TABLE `gap_reasons` (
	`programme_id` text NOT NULL,
	`phase_code` text NOT NULL,
	`indicator` text NOT NULL,
	`version` integer NOT NULL,
	`reason` text,
	`action` text,
	`owner` text,
	`due_on` text,
	`written_at` integer NOT NULL,
	`written_by` text NOT NULL,
	PRIMARY KEY(`programme_id`, `phase_code`, `indicator`, `version`),
	FOREIGN KEY (`programme_id`,`phase_code`) REFERENCES `phases`(`programme_id`,`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "gap_reasons_indicator_known" CHECK("gap_reasons"."indicator" in ('direct_beneficiaries', 'indirect_beneficiaries', 'trainers_trained', 'trainees_enrolled', 'trainees_completed', 'completion_rate', 'trainees_per_trainer', 'livestock_recipients', 'housing_recipients', 'income_change', 'housing_improved', 'business_started', 'in_work', 'followup_response'))
);
--> statement-breakpoint
ALTER TABLE `releases` ADD `catalogue` text;