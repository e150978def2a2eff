/**
 * Plays ten stories on a real server, each on a site of its own, and says what the page names first afterwards.
 * npm run stories [-- part of a name]
 */
import { play } from './play';
import { STORIES } from './told';

/** Stories of ten in which the right change has to be named first. */
const ENOUGH = 0.9;

async function main( wanted: string ): Promise< void > {
	const stories = STORIES.filter( ( { name } ) => name.includes( wanted ) );
	let right = 0;
	for ( const story of stories ) {
		const { headline, began, named } = await play( story );
		const isRight = named === story.culprit && story.says.test( headline );
		right += Number( isRight );
		process.stdout.write(
			`${ isRight ? 'right' : 'WRONG' } | ${ story.name } | “${ headline }” | ${ began } | named first: ${ named || 'nothing' }\n`
		);
	}
	process.stdout.write( `${ right } of ${ stories.length }\n` );
	if ( stories.length === 0 || right < ENOUGH * stories.length ) {
		process.exitCode = 1;
	}
}

main( process.argv[ 2 ] ?? '' ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
