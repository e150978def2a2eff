import { createServer, type Server } from 'node:net';

/** Types of records. Source: the FastCGI Specification, section 3.3. */
const BEGIN_REQUEST = 1;
const END_REQUEST = 3;
const PARAMS = 4;
const STDIN = 5;
const STDOUT = 6;

const HEADER = 8;

function record( type: number, id: number, content: Buffer ): Buffer {
	const header = Buffer.from( [ 1, type, 0, 0, 0, 0, 0, 0 ] );
	header.writeUInt16BE( id, 2 );
	header.writeUInt16BE( content.length, 4 );
	return Buffer.concat( [ header, content ] );
}

/** Names and values, each with its length in one byte or in four. */
function parameters( stream: Buffer ): Record< string, string > {
	const all: Record< string, string > = {};
	let at = 0;
	const length = () => {
		const byte = stream[ at ] ?? 0;
		const isLong = byte > 127;
		const value = isLong ? stream.readUInt32BE( at ) % 2 ** 31 : byte;
		at += isLong ? 4 : 1;
		return value;
	};
	const text = ( size: number ) => {
		at += size;
		return stream.toString( 'utf8', at - size, at );
	};
	while ( at < stream.length ) {
		const [ name, value ] = [ length(), length() ];
		all[ text( name ) ] = text( value );
	}
	return all;
}

/** A FastCGI program that answers with the parameters it was handed over, as JSON. */
export function fastcgiEcho(): Server {
	return createServer( ( socket ) => {
		let held = Buffer.alloc( 0 );
		let params: Buffer[] = [];
		socket.on( 'error', () => undefined );
		socket.on( 'data', ( chunk ) => {
			held = Buffer.concat( [ held, chunk ] );
			while ( held.length >= HEADER ) {
				const size = held.readUInt16BE( 4 );
				const end = HEADER + size + ( held[ 6 ] ?? 0 );
				if ( held.length < end ) {
					return;
				}
				const [ type, id ] = [ held[ 1 ], held.readUInt16BE( 2 ) ];
				const content = held.subarray( HEADER, HEADER + size );
				held = held.subarray( end );
				if ( type === BEGIN_REQUEST ) {
					params = [];
				} else if ( type === PARAMS ) {
					params.push( content );
				} else if ( type === STDIN && size === 0 ) {
					const body = JSON.stringify( {
						by: 'fastcgi',
						...parameters( Buffer.concat( params ) ),
					} );
					socket.end(
						Buffer.concat( [
							record(
								STDOUT,
								id,
								Buffer.from(
									`Content-Type: application/json\r\n\r\n${ body }`
								)
							),
							record( STDOUT, id, Buffer.alloc( 0 ) ),
							record( END_REQUEST, id, Buffer.alloc( 8 ) ),
						] )
					);
				}
			}
		} );
	} );
}
