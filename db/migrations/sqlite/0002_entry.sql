CREATE TABLE `visits` (
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
	`held_on` text NOT NULL,
	`contact` text NOT NULL,
	`reason` text,
	`language` text,
	`instrument` text NOT NULL,
	`instrument_version` integer NOT NULL,
	`answers` text NOT NULL,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`beneficiary_id`) REFERENCES `beneficiaries`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visits_contact_known" CHECK("visits"."contact" in ('met', 'proxy', 'not-found', 'moved', 'refused')),
	CONSTRAINT "visits_language_known" CHECK("visits"."language" in ('en', 'fr', 'rw'))
);
--> statement-breakpoint
CREATE INDEX `visits_by_beneficiary` ON `visits` (`programme_id`,`beneficiary_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `handovers` (
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
	`item` text NOT NULL,
	`quantity` integer NOT NULL,
	`handed_on` text NOT NULL,
	`received_by` text NOT NULL,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`assistance_id`) REFERENCES `assistance`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "handovers_item_known" CHECK("handovers"."item" in ('goat', 'sheep', 'pig', 'cow', 'iron-sheet', 'nails-kg', 'window', 'door', 'start-up-kit')),
	CONSTRAINT "handovers_quantity_positive" CHECK("handovers"."quantity" >= 1)
);
--> statement-breakpoint
CREATE INDEX `handovers_by_assistance` ON `handovers` (`programme_id`,`assistance_id`);--> statement-breakpoint
CREATE TABLE `duplicate_judgements` (
	`programme_id` text NOT NULL,
	`beneficiary_id` text NOT NULL,
	`other_id` text NOT NULL,
	`judgement` text NOT NULL,
	`reason` text,
	`judged_at` integer NOT NULL,
	`judged_by` text NOT NULL,
	PRIMARY KEY(`programme_id`, `beneficiary_id`, `other_id`),
	FOREIGN KEY (`programme_id`,`beneficiary_id`) REFERENCES `beneficiaries`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`,`other_id`) REFERENCES `beneficiaries`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "duplicate_judgements_known" CHECK("duplicate_judgements"."judgement" in ('different', 'unsure'))
);
--> statement-breakpoint
CREATE INDEX `duplicate_judgements_by_other` ON `duplicate_judgements` (`programme_id`,`other_id`);--> statement-breakpoint
CREATE TABLE `month_closings` (
	`programme_id` text NOT NULL,
	`district_code` text NOT NULL,
	`month` text NOT NULL,
	`closing` text NOT NULL,
	`closed_at` integer NOT NULL,
	`closed_by` text NOT NULL,
	PRIMARY KEY(`programme_id`, `district_code`, `month`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "month_closings_known" CHECK("month_closings"."closing" in ('all-entered', 'nothing'))
);
--> statement-breakpoint
CREATE TABLE `approvals` (
	`programme_id` text NOT NULL,
	`wording` text NOT NULL,
	`language` text NOT NULL,
	`approved_by` text NOT NULL,
	`approved_at` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `wording`, `language`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `phone_owner` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `seeing` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `hearing` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `walking` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `remembering` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `self_care` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `communicating` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `consent_version` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `consent_language` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `no_consent_reason` text;--> statement-breakpoint
ALTER TABLE `beneficiaries` ADD `consent_withdrawn_on` text;--> statement-breakpoint
CREATE INDEX `beneficiaries_by_document` ON `beneficiaries` (`programme_id`,`document_number`);--> statement-breakpoint
ALTER TABLE `interviews` ADD `visit_id` text;