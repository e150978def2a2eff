import type { HtaccessFile } from '../../apache/syntax/types';
import type { HtaccessFileFacts } from '../../diagnosis/evidence/htaccess-finding';
import type { LintInput } from './input';

const kept = new WeakMap< readonly HtaccessFileFacts[], HtaccessFile[] >();

/** The files that could be read. For the same input the same objects, with which the simulator keeps what it has read of them. */
export function filesIn( { files }: Pick< LintInput, 'files' > ) {
	const known = kept.get( files );
	if ( known ) {
		return known;
	}
	const readable = files.flatMap( ( { directory, text } ): HtaccessFile[] =>
		text === null ? [] : [ { directory, text } ]
	);
	kept.set( files, readable );
	return readable;
}
