/**
 * Ends `npm run plugin-zip`: adds the lock file, without which nobody could build the same script from the zip, and gives every
 * file one date, so that the same contents make the same zip. Languages that are not complete are left out: a page of which every
 * tenth sentence is translated is worse than one in English.
 *
 * npm's own rules of what to pack, which wp-scripts follows, leave the lock file out whatever package.json says.
 */
import AdmZip from 'adm-zip';
import { name } from '../../package.json';
import { completeLocales, isUnfinished } from '../languages/catalogue';

/** The earliest day that a zip can name. */
const DATE = new Date( 1980, 0, 1 );
const MODE = 0o644;

function seal( path: string ): void {
	const packed = new AdmZip( path );
	packed.addLocalFile( 'package-lock.json', `${ name }/` );
	const sealed = new AdmZip();
	const complete = completeLocales();
	const entries = packed
		.getEntries()
		.filter(
			( { entryName, isDirectory } ) =>
				! isDirectory && ! isUnfinished( entryName, complete )
		)
		.sort( ( a, b ) => ( a.entryName < b.entryName ? -1 : 1 ) );
	for ( const { entryName, getData } of entries ) {
		sealed.addFile( entryName, getData(), '', MODE );
	}
	for ( const entry of sealed.getEntries() ) {
		entry.header.time = DATE;
	}
	sealed.writeZip( path );
	process.stdout.write(
		`Languages in the zip besides English: ${ complete.join( ', ' ) || 'none is complete' }.\n`
	);
}

seal( `${ name }.zip` );
