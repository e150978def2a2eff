import { withEdit } from '../../htaccess/lint';
import { directivesOf } from '../../htaccess/directives';
import { filesIn } from '../../htaccess/lint/files-in';
import type { HtaccessFinding } from '../../diagnosis/evidence/htaccess-finding';
import type { Exchange } from '../../diagnosis/evidence/types';
import type { HtaccessOnDisk } from '../../transport/htaccess';
import { watchedRequest } from '../../run/change-htaccess/watched-request';
import type { Reading } from './use-htaccess';
import type { Proposed } from './use-change';

/** A finding's file and the change that ends it. */
export interface Offer {
	file: HtaccessOnDisk;
	proposed: Proposed;
}

/** Arguments of <IfModule> in all files, so that none is left to guessing when the server is measured. */
export function modulesIn( { input }: Reading ): string[] {
	const files = filesIn( input );
	return [
		...new Set(
			directivesOf( files ).flatMap( ( { sections } ) =>
				sections
					.filter( ( { name } ) => /^ifmodule$/i.test( name ) )
					.map( ( { args } ) => args.replace( /^!/, '' ) )
			)
		),
	];
}

/** What would be written; null where a finding has no exact change or no place to write it. */
export function offerFor(
	reading: Reading,
	{ edit }: HtaccessFinding,
	exchanges: readonly Exchange[],
	lookAt: string[]
): Offer | null {
	const file =
		edit &&
		reading.read.files.find(
			( { directory } ) => directory === edit.directory
		);
	if ( ! edit || ! file ) {
		return null;
	}
	const textIn = ( { input }: Pick< Reading, 'input' > ) =>
		input.files.find( ( { directory } ) => directory === edit.directory )
			?.text ?? null;
	const after = textIn( { input: withEdit( reading.input, edit ) } );
	return after === null
		? null
		: {
				file,
				proposed: {
					directory: edit.directory,
					path: file.path,
					before: textIn( reading ),
					after,
					modules: modulesIn( reading ),
					exchange: watchedRequest( exchanges ),
					lookAt,
				},
			};
}
