import path from 'node:path';

/** The rooms in which something is judged or done in order, by the names they are called by, and their folders. */
export const ROOMS = {
	given: 'src/diagnosis/given',
	servers: 'src/diagnosis/servers',
	products: 'src/diagnosis/products',
	exchange: 'src/diagnosis/exchange',
	engine: 'src/diagnosis/engine',
	refusal: 'src/diagnosis/refusal',
	causes: 'src/diagnosis/causes',
	run: 'src/run',
};

/** The room that a file lies in, by its absolute path. */
export function roomOf( file ) {
	const inside = path.relative( process.cwd(), file );
	return Object.keys( ROOMS ).find( ( room ) =>
		inside.startsWith( `${ ROOMS[ room ] }/` )
	);
}
