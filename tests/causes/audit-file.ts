import { join } from 'node:path';

/** Where the table of causes is kept for readers. */
export const AUDIT_FILE = join( __dirname, '../../docs/causes.md' );
