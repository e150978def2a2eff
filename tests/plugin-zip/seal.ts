/**
 * Ends `npm run plugin-zip`: adds the lock file, without which nobody could build the same script from the zip, and gives every
 * file one date, so that the same contents make the same zip.
 *
 * npm's own rules of what to pack, which wp-scripts follows, leave the lock file out whatever package.json says.
 */
import AdmZip from 'adm-zip';
import { name } from '../../package.json';

/** The earliest day that a zip can name. */
const DATE = new Date( 1980, 0, 1 );
const MODE = 0o644;

function seal( path: string ): void {
	const packed = new AdmZip( path );
	packed.addLocalFile( 'package-lock.json', `${ name }/` );
	const sealed = new AdmZip();
	const entries = packed
		.getEntries()
		.filter( ( { isDirectory } ) => ! isDirectory )
		.sort( ( a, b ) => ( a.entryName < b.entryName ? -1 : 1 ) );
	for ( const { entryName, getData } of entries ) {
		sealed.addFile( entryName, getData(), '', MODE );
	}
	for ( const entry of sealed.getEntries() ) {
		entry.header.time = DATE;
	}
	sealed.writeZip( path );
}

seal( `${ name }.zip` );
