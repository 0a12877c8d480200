alter table BOOKS add column "subtitle" TEXT;
