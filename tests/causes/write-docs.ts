/** Writes docs/causes.md: npm run docs:causes */
import { writeFileSync } from 'node:fs';
import { auditTable } from './audit-table';
import { AUDIT_FILE } from './audit-file';

writeFileSync( AUDIT_FILE, auditTable() );
process.stdout.write( `${ AUDIT_FILE }\n` );
