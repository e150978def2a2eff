import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { turnToSuite } from './apt-sources';
import { run } from './run';

/** One suite of the distribution's archive, read with a state directory of its own: the machine's apt is left alone. */
export class AptArchive {
	private constructor( private readonly folder: string ) {}

	/**
	 * Fetches the suite's package list into the folder.
	 * Rejects with one sentence when this is no Debian, or its source list does not lead to the archive.
	 */
	static async open( suite: string, folder: string ): Promise< AptArchive > {
		const release = await debianRelease();
		const entries = ( await sourceLists() ).flatMap( ( text ) =>
			turnToSuite( text, release, suite )
		);
		if ( entries.length === 0 ) {
			throw new Error(
				`no entry for ${ release } in /etc/apt/sources.list or sources.list.d.`
			);
		}
		for ( const name of [ 'lists/partial', 'archives/partial', 'parts' ] ) {
			await mkdir( join( folder, name ), { recursive: true } );
		}
		await writeFile(
			join( folder, 'parts/suite.sources' ),
			entries.join( '\n' )
		);
		const archive = new AptArchive( folder );
		await archive.apt( 'apt-get', [ 'update' ] );
		return archive;
	}

	/** The stanza that describes a package, or null when the suite does not have it. */
	async describe( name: string ): Promise< string | null > {
		try {
			return await this.apt( 'apt-cache', [
				'show',
				'--no-all-versions',
				name,
			] );
		} catch {
			return null;
		}
	}

	/** Downloads the packages and unpacks them over one another into `root`. */
	async unpack( names: string[], root: string ): Promise< void > {
		await this.apt( 'apt-get', [ 'download', ...names ] );
		for ( const file of await readdir( this.folder ) ) {
			if ( file.endsWith( '.deb' ) ) {
				await run( 'dpkg-deb', [
					'-x',
					join( this.folder, file ),
					root,
				] );
			}
		}
	}

	private apt( program: string, args: string[] ): Promise< string > {
		const settings = {
			'Dir::State': this.folder,
			'Dir::State::lists': join( this.folder, 'lists' ),
			'Dir::Cache': this.folder,
			'Dir::Etc::sourcelist': '/dev/null',
			'Dir::Etc::sourceparts': join( this.folder, 'parts' ),
			'Dir::Etc::preferencesparts': '/dev/null',
			'Acquire::Languages': 'none',
			// Root would hand downloads to a user who may not enter our folder.
			'APT::Sandbox::User': 'root',
		};
		return run(
			program,
			[
				...args,
				...Object.entries( settings ).flatMap( ( [ key, value ] ) => [
					'-o',
					`${ key }=${ value }`,
				] ),
			],
			{ cwd: this.folder }
		);
	}
}

async function debianRelease(): Promise< string > {
	const text = await readFile( '/etc/os-release', 'utf8' ).catch( () => '' );
	const release = /^VERSION_CODENAME=(.+)$/m.exec( text )?.[ 1 ];
	if ( ! release || ! /^ID=debian$/m.test( text ) ) {
		throw new Error( 'this machine does not run Debian.' );
	}
	return release;
}

async function sourceLists(): Promise< string[] > {
	const parts = await readdir( '/etc/apt/sources.list.d' ).catch( () => [] );
	const files = [
		'/etc/apt/sources.list',
		...parts
			.filter( ( name ) => /\.(list|sources)$/.test( name ) )
			.map( ( name ) => join( '/etc/apt/sources.list.d', name ) ),
	];
	return Promise.all(
		files.map( ( file ) => readFile( file, 'utf8' ).catch( () => '' ) )
	);
}
