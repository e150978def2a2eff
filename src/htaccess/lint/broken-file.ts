import { __, sprintf } from '@wordpress/i18n';
import { parse } from '../../apache/syntax/parse';
import { isLoop } from './rewrite-loops';
import { isRefusal, keyOf, type Proposal, type Rule } from './scene';
import { placeName, quoteAt } from './words';

/** php_value and its kind exist only where PHP runs inside Apache. */
const PHP_SETTING = /^\s*php_(?:admin_)?(?:value|flag)\b/i;

function reasonOf( quote: string, problem: string | undefined ): string {
	if ( PHP_SETTING.test( quote ) ) {
		return __(
			'Only a server that runs PHP inside Apache knows this directive; here PHP runs on its own. Its settings belong into .user.ini.',
			'who-said-401'
		);
	}
	return (
		problem ??
		__(
			'This server does not know the directive, does not allow it here, or cannot read what follows it.',
			'who-said-401'
		)
	);
}

/** A line Apache cannot take: it answers 500 to everything in the folder. */
export const brokenFile: Rule = ( scene ) => {
	const broken = new Map< string, Proposal >();
	for ( const named of scene.requests ) {
		const answer = scene.ask( named );
		if (
			! isRefusal( answer ) ||
			answer.status !== 500 ||
			isLoop( answer )
		) {
			continue;
		}
		const { by } = answer;
		const found = scene.at( by );
		if ( found?.name === 'authuserfile' || broken.has( keyOf( by ) ) ) {
			continue;
		}
		const quote = quoteAt( scene, by );
		const problem = parse(
			scene.files.find( ( { directory } ) => directory === by.directory )
				?.text ?? ''
		).errors.find( ( { line } ) => line === by.line )?.message;
		broken.set( keyOf( by ), {
			id: 'broken-file',
			directory: by.directory,
			lines: [ by.line ],
			severity: 'error',
			summary: sprintf(
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'The web server answers 500 to every request in this folder, because of %s.',
					'who-said-401'
				),
				placeName( scene, by )
			),
			detail: `${ quote } – ${ reasonOf( quote, problem ) }`,
			steps: [
				{
					text: __(
						'Correct the line or put “#” in front of it, over FTP or in the host’s file manager.',
						'who-said-401'
					),
				},
			],
		} );
	}
	return [ ...broken.values() ];
};
