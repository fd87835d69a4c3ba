var readings = (function(exports) {
	Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
	// \0rolldown/runtime.js
	var __defProp$1 = Object.defineProperty;
	var __exportAll$1 = (all, no_symbols) => {
		let target = {};
		for (var name in all) __defProp$1(target, name, {
			get: all[name],
			enumerable: true
		});
		if (!no_symbols) __defProp$1(target, Symbol.toStringTag, { value: "Module" });
		return target;
	};
	// src/components/message/limits.ts
	var LONGEST = 2e4;
	/**
	* Steps of the platform's parser that a message may take: about a quarter of a second on a desk. At each of its signs the parser tries every
	* form that could begin there, and reads on to the next blank; at each `[` it looks for the `]` in all that follows.
	* Measured in Node 20 over rows of each sign: 25 to 40 million such steps a second. A row of 2,449 stars is the longest that is drawn.
	*/
	var MOST_STEPS = 6e6;
	var SIGNS = /[*_~`[\]()!|:<\\#]/g;
	/** Whether a message is more than is read here. */
	function beyond(message, reading) {
		if (reading === "plain") return null;
		if (message.length > LONGEST) return "too-long";
		return reading !== "markdown-it" && steps(message) > MOST_STEPS ? "too-many-signs" : null;
	}
	function steps(message) {
		const links = count(message, /\[/g) * message.length;
		return message.split(/\s+/).reduce((sum, word) => sum + count(word, SIGNS) * word.length, links);
	}
	var count = (text, sign) => text.match(sign)?.length ?? 0;
	`${LONGEST.toLocaleString("en")}`;
	// node_modules/mdurl/lib/decode.mjs
	var decodeCache = {};
	function getDecodeCache(exclude) {
		let cache = decodeCache[exclude];
		if (cache) return cache;
		cache = decodeCache[exclude] = [];
		for (let i = 0; i < 128; i++) {
			const ch = String.fromCharCode(i);
			cache.push(ch);
		}
		for (let i = 0; i < exclude.length; i++) {
			const ch = exclude.charCodeAt(i);
			cache[ch] = "%" + ("0" + ch.toString(16).toUpperCase()).slice(-2);
		}
		return cache;
	}
	function decode$1(string, exclude) {
		if (typeof exclude !== "string") exclude = decode$1.defaultChars;
		const cache = getDecodeCache(exclude);
		return string.replace(/(%[a-f0-9]{2})+/gi, function(seq) {
			let result = "";
			for (let i = 0, l = seq.length; i < l; i += 3) {
				const b1 = parseInt(seq.slice(i + 1, i + 3), 16);
				if (b1 < 128) {
					result += cache[b1];
					continue;
				}
				if ((b1 & 224) === 192 && i + 3 < l) {
					const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
					if ((b2 & 192) === 128) {
						const chr = b1 << 6 & 1984 | b2 & 63;
						if (chr < 128) result += "��";
						else result += String.fromCharCode(chr);
						i += 3;
						continue;
					}
				}
				if ((b1 & 240) === 224 && i + 6 < l) {
					const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
					const b3 = parseInt(seq.slice(i + 7, i + 9), 16);
					if ((b2 & 192) === 128 && (b3 & 192) === 128) {
						const chr = b1 << 12 & 61440 | b2 << 6 & 4032 | b3 & 63;
						if (chr < 2048 || chr >= 55296 && chr <= 57343) result += "���";
						else result += String.fromCharCode(chr);
						i += 6;
						continue;
					}
				}
				if ((b1 & 248) === 240 && i + 9 < l) {
					const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
					const b3 = parseInt(seq.slice(i + 7, i + 9), 16);
					const b4 = parseInt(seq.slice(i + 10, i + 12), 16);
					if ((b2 & 192) === 128 && (b3 & 192) === 128 && (b4 & 192) === 128) {
						let chr = b1 << 18 & 1835008 | b2 << 12 & 258048 | b3 << 6 & 4032 | b4 & 63;
						if (chr < 65536 || chr > 1114111) result += "����";
						else {
							chr -= 65536;
							result += String.fromCharCode(55296 + (chr >> 10), 56320 + (chr & 1023));
						}
						i += 9;
						continue;
					}
				}
				result += "�";
			}
			return result;
		});
	}
	decode$1.defaultChars = ";/?:@&=+$,#";
	decode$1.componentChars = "";
	// node_modules/mdurl/lib/encode.mjs
	var encodeCache = {};
	function getEncodeCache(exclude) {
		let cache = encodeCache[exclude];
		if (cache) return cache;
		cache = encodeCache[exclude] = [];
		for (let i = 0; i < 128; i++) {
			const ch = String.fromCharCode(i);
			if (/^[0-9a-z]$/i.test(ch)) cache.push(ch);
			else cache.push("%" + ("0" + i.toString(16).toUpperCase()).slice(-2));
		}
		for (let i = 0; i < exclude.length; i++) cache[exclude.charCodeAt(i)] = exclude[i];
		return cache;
	}
	function encode$1(string, exclude, keepEscaped) {
		if (typeof exclude !== "string") {
			keepEscaped = exclude;
			exclude = encode$1.defaultChars;
		}
		if (typeof keepEscaped === "undefined") keepEscaped = true;
		const cache = getEncodeCache(exclude);
		let result = "";
		for (let i = 0, l = string.length; i < l; i++) {
			const code = string.charCodeAt(i);
			if (keepEscaped && code === 37 && i + 2 < l) {
				if (/^[0-9a-f]{2}$/i.test(string.slice(i + 1, i + 3))) {
					result += string.slice(i, i + 3);
					i += 2;
					continue;
				}
			}
			if (code < 128) {
				result += cache[code];
				continue;
			}
			if (code >= 55296 && code <= 57343) {
				if (code >= 55296 && code <= 56319 && i + 1 < l) {
					const nextCode = string.charCodeAt(i + 1);
					if (nextCode >= 56320 && nextCode <= 57343) {
						result += encodeURIComponent(string[i] + string[i + 1]);
						i++;
						continue;
					}
				}
				result += "%EF%BF%BD";
				continue;
			}
			result += encodeURIComponent(string[i]);
		}
		return result;
	}
	encode$1.defaultChars = ";/?:@&=+$,-_.!~*'()#";
	encode$1.componentChars = "-_.!~*'()";
	// node_modules/mdurl/lib/format.mjs
	function format(url) {
		let result = "";
		result += url.protocol || "";
		result += url.slashes ? "//" : "";
		result += url.auth ? url.auth + "@" : "";
		if (url.hostname && url.hostname.indexOf(":") !== -1) result += "[" + url.hostname + "]";
		else result += url.hostname || "";
		result += url.port ? ":" + url.port : "";
		result += url.pathname || "";
		result += url.search || "";
		result += url.hash || "";
		return result;
	}
	// node_modules/mdurl/lib/parse.mjs
	function Url() {
		this.protocol = null;
		this.slashes = null;
		this.auth = null;
		this.port = null;
		this.hostname = null;
		this.hash = null;
		this.search = null;
		this.pathname = null;
	}
	var protocolPattern = /^([a-z0-9.+-]+:)/i;
	var portPattern = /:[0-9]*$/;
	var simplePathPattern = /^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/;
	var unwise = [
		"{",
		"}",
		"|",
		"\\",
		"^",
		"`"
	].concat([
		"<",
		">",
		"\"",
		"`",
		" ",
		"\r",
		"\n",
		"	"
	]);
	var autoEscape = ["'"].concat(unwise);
	var nonHostChars = [
		"%",
		"/",
		"?",
		";",
		"#"
	].concat(autoEscape);
	var hostEndingChars = [
		"/",
		"?",
		"#"
	];
	var hostnameMaxLen = 255;
	var hostnamePartPattern = /^[+a-z0-9A-Z_-]{0,63}$/;
	var hostnamePartStart = /^([+a-z0-9A-Z_-]{0,63})(.*)$/;
	var hostlessProtocol = {
		javascript: true,
		"javascript:": true
	};
	var slashedProtocol = {
		http: true,
		https: true,
		ftp: true,
		gopher: true,
		file: true,
		"http:": true,
		"https:": true,
		"ftp:": true,
		"gopher:": true,
		"file:": true
	};
	function urlParse(url, slashesDenoteHost) {
		if (url && url instanceof Url) return url;
		const u = new Url();
		u.parse(url, slashesDenoteHost);
		return u;
	}
	Url.prototype.parse = function(url, slashesDenoteHost) {
		let lowerProto, hec, slashes;
		let rest = url;
		rest = rest.trim();
		if (!slashesDenoteHost && url.split("#").length === 1) {
			const simplePath = simplePathPattern.exec(rest);
			if (simplePath) {
				this.pathname = simplePath[1];
				if (simplePath[2]) this.search = simplePath[2];
				return this;
			}
		}
		let proto = protocolPattern.exec(rest);
		if (proto) {
			proto = proto[0];
			lowerProto = proto.toLowerCase();
			this.protocol = proto;
			rest = rest.substr(proto.length);
		}
		if (slashesDenoteHost || proto || rest.match(/^\/\/[^@\/]+@[^@\/]+/)) {
			slashes = rest.substr(0, 2) === "//";
			if (slashes && !(proto && hostlessProtocol[proto])) {
				rest = rest.substr(2);
				this.slashes = true;
			}
		}
		if (!hostlessProtocol[proto] && (slashes || proto && !slashedProtocol[proto])) {
			let hostEnd = -1;
			for (let i = 0; i < hostEndingChars.length; i++) {
				hec = rest.indexOf(hostEndingChars[i]);
				if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) hostEnd = hec;
			}
			let auth, atSign;
			if (hostEnd === -1) atSign = rest.lastIndexOf("@");
			else atSign = rest.lastIndexOf("@", hostEnd);
			if (atSign !== -1) {
				auth = rest.slice(0, atSign);
				rest = rest.slice(atSign + 1);
				this.auth = auth;
			}
			hostEnd = -1;
			for (let i = 0; i < nonHostChars.length; i++) {
				hec = rest.indexOf(nonHostChars[i]);
				if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) hostEnd = hec;
			}
			if (hostEnd === -1) hostEnd = rest.length;
			if (rest[hostEnd - 1] === ":") hostEnd--;
			const host = rest.slice(0, hostEnd);
			rest = rest.slice(hostEnd);
			this.parseHost(host);
			this.hostname = this.hostname || "";
			const ipv6Hostname = this.hostname[0] === "[" && this.hostname[this.hostname.length - 1] === "]";
			if (!ipv6Hostname) {
				const hostparts = this.hostname.split(/\./);
				for (let i = 0, l = hostparts.length; i < l; i++) {
					const part = hostparts[i];
					if (!part) continue;
					if (!part.match(hostnamePartPattern)) {
						let newpart = "";
						for (let j = 0, k = part.length; j < k; j++) if (part.charCodeAt(j) > 127) newpart += "x";
						else newpart += part[j];
						if (!newpart.match(hostnamePartPattern)) {
							const validParts = hostparts.slice(0, i);
							const notHost = hostparts.slice(i + 1);
							const bit = part.match(hostnamePartStart);
							if (bit) {
								validParts.push(bit[1]);
								notHost.unshift(bit[2]);
							}
							if (notHost.length) rest = notHost.join(".") + rest;
							this.hostname = validParts.join(".");
							break;
						}
					}
				}
			}
			if (this.hostname.length > hostnameMaxLen) this.hostname = "";
			if (ipv6Hostname) this.hostname = this.hostname.substr(1, this.hostname.length - 2);
		}
		const hash = rest.indexOf("#");
		if (hash !== -1) {
			this.hash = rest.substr(hash);
			rest = rest.slice(0, hash);
		}
		const qm = rest.indexOf("?");
		if (qm !== -1) {
			this.search = rest.substr(qm);
			rest = rest.slice(0, qm);
		}
		if (rest) this.pathname = rest;
		if (slashedProtocol[lowerProto] && this.hostname && !this.pathname) this.pathname = "";
		return this;
	};
	Url.prototype.parseHost = function(host) {
		let port = portPattern.exec(host);
		if (port) {
			port = port[0];
			if (port !== ":") this.port = port.substr(1);
			host = host.substr(0, host.length - port.length);
		}
		if (host) this.hostname = host;
	};
	// node_modules/mdurl/index.mjs
	var mdurl_exports = /* @__PURE__ */ __exportAll$1({
		decode: () => decode$1,
		encode: () => encode$1,
		format: () => format,
		parse: () => urlParse
	});
	// node_modules/uc.micro/build/index.mjs
	var build_exports = /* @__PURE__ */ __exportAll$1({
		Any: () => Any,
		Cc: () => Cc,
		Cf: () => Cf,
		P: () => P$1,
		S: () => S$1,
		Z: () => Z$1
	});
	var Any = /[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
	var Cc = /[\0-\x1F\x7F-\x9F]/;
	var Cf = /[\xAD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/;
	var P$1 = /[!-#%-\*,-\/:;\?@\[-\]_\{\}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0609\u060A\u060C\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u0830-\u083E\u085E\u0964\u0965\u0970\u09FD\u0A76\u0AF0\u0C77\u0C84\u0DF4\u0E4F\u0E5A\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4\u0FD9\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u169B\u169C\u16EB-\u16ED\u1735\u1736\u17D4-\u17D6\u17D8-\u17DA\u1800-\u180A\u1944\u1945\u1A1E\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E\u1B4F\u1B5A-\u1B60\u1B7D-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u207D\u207E\u208D\u208E\u2308-\u230B\u2329\u232A\u2768-\u2775\u27C5\u27C6\u27E6-\u27EF\u2983-\u2998\u29D8-\u29DB\u29FC\u29FD\u2CF9-\u2CFC\u2CFE\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE\uA4FF\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA6F7\uA874-\uA877\uA8CE\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA95F\uA9C1-\uA9CD\uA9DE\uA9DF\uAA5C-\uAA5F\uAADE\uAADF\uAAF0\uAAF1\uABEB\uFD3E\uFD3F\uFE10-\uFE19\uFE30-\uFE52\uFE54-\uFE61\uFE63\uFE68\uFE6A\uFE6B\uFF01-\uFF03\uFF05-\uFF0A\uFF0C-\uFF0F\uFF1A\uFF1B\uFF1F\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B\uFF5D\uFF5F-\uFF65]|\uD800[\uDD00-\uDD02\uDF9F\uDFD0]|\uD801\uDD6F|\uD802[\uDC57\uDD1F\uDD3F\uDE50-\uDE58\uDE7F\uDEF0-\uDEF6\uDF39-\uDF3F\uDF99-\uDF9C]|\uD803[\uDD6E\uDEAD\uDED0\uDF55-\uDF59\uDF86-\uDF89]|\uD804[\uDC47-\uDC4D\uDCBB\uDCBC\uDCBE-\uDCC1\uDD40-\uDD43\uDD74\uDD75\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDDF\uDE38-\uDE3D\uDEA9\uDFD4\uDFD5\uDFD7\uDFD8]|\uD805[\uDC4B-\uDC4F\uDC5A\uDC5B\uDC5D\uDCC6\uDDC1-\uDDD7\uDE41-\uDE43\uDE60-\uDE6C\uDEB9\uDF3C-\uDF3E]|\uD806[\uDC3B\uDD44-\uDD46\uDDE2\uDE3F-\uDE46\uDE9A-\uDE9C\uDE9E-\uDEA2\uDF00-\uDF09\uDFE1]|\uD807[\uDC41-\uDC45\uDC70\uDC71\uDEF7\uDEF8\uDF43-\uDF4F\uDFFF]|\uD809[\uDC70-\uDC74]|\uD80B[\uDFF1\uDFF2]|\uD81A[\uDE6E\uDE6F\uDEF5\uDF37-\uDF3B\uDF44]|\uD81B[\uDD6D-\uDD6F\uDE97-\uDE9A\uDFE2]|\uD82F\uDC9F|\uD836[\uDE87-\uDE8B]|\uD839\uDDFF|\uD83A[\uDD5E\uDD5F]/;
	var S$1 = /[\$\+<->\^`\|~\xA2-\xA6\xA8\xA9\xAC\xAE-\xB1\xB4\xB8\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0384\u0385\u03F6\u0482\u058D-\u058F\u0606-\u0608\u060B\u060E\u060F\u06DE\u06E9\u06FD\u06FE\u07F6\u07FE\u07FF\u0888\u09F2\u09F3\u09FA\u09FB\u0AF1\u0B70\u0BF3-\u0BFA\u0C7F\u0D4F\u0D79\u0E3F\u0F01-\u0F03\u0F13\u0F15-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0FBE-\u0FC5\u0FC7-\u0FCC\u0FCE\u0FCF\u0FD5-\u0FD8\u109E\u109F\u1390-\u1399\u166D\u17DB\u1940\u19DE-\u19FF\u1B61-\u1B6A\u1B74-\u1B7C\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2044\u2052\u207A-\u207C\u208A-\u208C\u20A0-\u20C1\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A\u218B\u2190-\u2307\u230C-\u2328\u232B-\u2429\u2440-\u244A\u249C-\u24E9\u2500-\u2767\u2794-\u27C4\u27C7-\u27E5\u27F0-\u2982\u2999-\u29D7\u29DC-\u29FB\u29FE-\u2B73\u2B76-\u2BFF\u2CE5-\u2CEA\u2E50\u2E51\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u2FFF\u3004\u3012\u3013\u3020\u3036\u3037\u303E\u303F\u309B\u309C\u3190\u3191\u3196-\u319F\u31C0-\u31E5\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4C6\uA700-\uA716\uA720\uA721\uA789\uA78A\uA828-\uA82B\uA836-\uA839\uAA77-\uAA79\uAB5B\uAB6A\uAB6B\uFB29\uFBB2-\uFBD2\uFD40-\uFD4F\uFD90\uFD91\uFDC8-\uFDCF\uFDFC-\uFDFF\uFE62\uFE64-\uFE66\uFE69\uFF04\uFF0B\uFF1C-\uFF1E\uFF3E\uFF40\uFF5C\uFF5E\uFFE0-\uFFE6\uFFE8-\uFFEE\uFFFC\uFFFD]|\uD800[\uDD37-\uDD3F\uDD79-\uDD89\uDD8C-\uDD8E\uDD90-\uDD9C\uDDA0\uDDD0-\uDDFC]|\uD802[\uDC77\uDC78\uDEC8]|\uD803[\uDD8E\uDD8F\uDED1-\uDED8]|\uD805\uDF3F|\uD807[\uDFD5-\uDFF1]|\uD81A[\uDF3C-\uDF3F\uDF45]|\uD82F\uDC9C|\uD833[\uDC00-\uDCEF\uDCFA-\uDCFC\uDD00-\uDEB3\uDEBA-\uDED0\uDEE0-\uDEF0\uDF50-\uDFC3]|\uD834[\uDC00-\uDCF5\uDD00-\uDD26\uDD29-\uDD64\uDD6A-\uDD6C\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDDEA\uDE00-\uDE41\uDE45\uDF00-\uDF56]|\uD835[\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85\uDE86]|\uD838[\uDD4F\uDEFF]|\uD83B[\uDCAC\uDCB0\uDD2E\uDEF0\uDEF1]|\uD83C[\uDC00-\uDC2B\uDC30-\uDC93\uDCA0-\uDCAE\uDCB1-\uDCBF\uDCC1-\uDCCF\uDCD1-\uDCF5\uDD0D-\uDDAD\uDDE6-\uDE02\uDE10-\uDE3B\uDE40-\uDE48\uDE50\uDE51\uDE60-\uDE65\uDF00-\uDFFF]|\uD83D[\uDC00-\uDED8\uDEDC-\uDEEC\uDEF0-\uDEFC\uDF00-\uDFD9\uDFE0-\uDFEB\uDFF0]|\uD83E[\uDC00-\uDC0B\uDC10-\uDC47\uDC50-\uDC59\uDC60-\uDC87\uDC90-\uDCAD\uDCB0-\uDCBB\uDCC0\uDCC1\uDCD0-\uDCD8\uDD00-\uDE57\uDE60-\uDE6D\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF-\uDEF8\uDF00-\uDF92\uDF94-\uDFEF\uDFFA]/;
	var Z$1 = /[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
	// node_modules/markdown-it/node_modules/entities/dist/decode-codepoint.js
	/**
	* C1 Unicode control character reference replacements (code points 128–159).
	* Index i gives the replacement for code point 128+i; 0 means "no replacement".
	*/
	var c1 = [
		8364,
		0,
		8218,
		402,
		8222,
		8230,
		8224,
		8225,
		710,
		8240,
		352,
		8249,
		338,
		0,
		381,
		0,
		0,
		8216,
		8217,
		8220,
		8221,
		8226,
		8211,
		8212,
		732,
		8482,
		353,
		8250,
		339,
		0,
		382,
		376
	];
	/**
	* True for NUL, UTF-16 surrogates, and values past U+10FFFF.
	* @param codePoint Unicode code point to check.
	*/
	function isInvalidCodePoint(codePoint) {
		return codePoint === 0 || codePoint >= 55296 && codePoint <= 57343 || codePoint > 1114111;
	}
	/**
	* Replace the given code point with U+FFFD if it is NUL (0), a surrogate, or
	* outside the valid Unicode range. Code points in the C1 controls range
	* (128–159) are remapped to their Windows-1252 equivalents, following the
	* HTML spec. All other code points are returned unchanged.
	* @param codePoint Unicode code point to convert.
	*/
	function replaceCodePoint(codePoint) {
		if (isInvalidCodePoint(codePoint)) return 65533;
		if (codePoint >= 128 && codePoint <= 159) return c1[codePoint - 128] || codePoint;
		return codePoint;
	}
	/**
	* Convert the code point of a decoded numeric entity to a string, replacing
	* invalid values.
	*
	* Fast path for plain BMP code points: [1..0x7F] and [0xA0..0xD7FF] pass
	* `replaceCodePoint` unchanged (no NUL, C1 remap, surrogate, or out-of-range
	* handling) and fit a single charCode. 0xd760 = 0xD800 (the first surrogate)
	* - 0xA0.
	* @param codePoint Unicode code point to convert.
	*/
	function codePointToString(codePoint) {
		return codePoint - 1 >>> 0 < 127 || codePoint - 160 >>> 0 < 55136 ? String.fromCharCode(codePoint) : String.fromCodePoint(replaceCodePoint(codePoint));
	}
	// node_modules/markdown-it/node_modules/entities/dist/internal/decode-shared.js
	var BASE91_INVERSE = /* #__PURE__ */ (() => {
		const table = /* @__PURE__ */ new Uint8Array(127);
		let code = 0;
		for (let char = 33; char <= 126; char++) if (char !== 34 && char !== 36 && char !== 92) table[char] = code++;
		return table;
	})();
	/**
	* Decode a dictionary-encoded trie string back into its Uint16Array.
	*
	* Stream layout (consumed in this order):
	*   1. dict1 atoms — `dict1AtomCount` uint16 values, delta+RLE encoded.
	*   2. dict2 atoms — `atomCount - dict1AtomCount` values, delta+RLE.
	*   3. dict2 ngrams — `ngramCount - (dictSize - dict1AtomCount)` entries,
	*      each a pair of slot codes that resolve to earlier slots.
	*   4. dict1 ngrams — `dictSize - dict1AtomCount` entries, same shape.
	*   5. data — slot codes, each expanding to one or more uint16 values.
	*
	* Codes use a 91-char base (printable ASCII minus `"`, `$`, `\`):
	*   - char1 < dictSize  → 1-char code, slot = char1
	*   - char1 ≥ dictSize  → 2-char code, slot = dictSize + (char1 - dictSize)*91 + char2
	*
	* Slot index → token kind:
	*   [0, A)                  dict1 atoms     (1-char codes)
	*   [A, dictSize)           dict1 ngrams    (1-char codes)
	*   [dictSize, dictSize+D)  dict2 atoms     (2-char codes)
	*   [dictSize+D, end)       dict2 ngrams    (2-char codes)
	*
	* Both atom dicts decode before any ngram, and dict2 ngrams decode before
	* dict1 ngrams. So every ngram entry references slots whose contents are
	* already filled — no forward references to handle.
	*
	* This runs on library import. Flat typed arrays store each slot as either
	* a plain value (`single`, covering every atom) or a range in a shared
	* `pool` (ngrams).
	* @param input Packed trie string.
	* @param resultLength Expected number of uint16 values in the output.
	* @param atomCount Total number of distinct uint16 values in the trie.
	* @param dict1AtomCount Atoms in the 1-char range (`A` above).
	* @param ngramCount Total number of ngram entries (dict1 + dict2).
	* @param dictSize Number of 1-char code slots; the rest of `BASE - dictSize`
	*   first-byte values are 2-char codes.
	*/
	function decodeTrieDict(input, resultLength, atomCount, dict1AtomCount, ngramCount, dictSize) {
		const base = 91;
		const inputLength = input.length;
		const twoCharBias = dictSize * 90;
		let pos = 0;
		/** Read one slot code at `pos` and return its slot index, advancing pos. */
		const readSlotCode = () => {
			const c1 = BASE91_INVERSE[input.charCodeAt(pos++)];
			return c1 < dictSize ? c1 : c1 * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
		};
		const dict2AtomCount = atomCount - dict1AtomCount;
		const slotCount = atomCount + ngramCount;
		const single = new Int32Array(slotCount);
		single.fill(-1, dict1AtomCount, dictSize);
		single.fill(-1, dictSize + dict2AtomCount, slotCount);
		const start = new Int32Array(slotCount);
		const length = new Int32Array(slotCount);
		/**
		* Decode `count` ascending uint16 values from a delta+RLE stream into
		* `single[off..off+count)`.
		*
		*   code < 89   → delta = code
		*   code == 89  → run-length: next char encodes runLength-2; emit `runLength` consecutive +1 values
		*   code == 90, next < 90  → escape: delta = 89 + next * BASE + after-next
		*   code == 90, next == 90 → double-escape: extra char for very large deltas
		* @param count
		* @param off
		*/
		function decodeDelta(count, off) {
			let previous = 0;
			let slot = off;
			const end = off + count;
			while (slot < end) {
				const code = BASE91_INVERSE[input.charCodeAt(pos++)];
				if (code < 89) {
					previous += code;
					single[slot++] = previous;
				} else if (code === 89) {
					let runLength = BASE91_INVERSE[input.charCodeAt(pos++)] + 2;
					while (runLength--) single[slot++] = ++previous;
				} else {
					const next = BASE91_INVERSE[input.charCodeAt(pos++)];
					previous += 89 + (next < 90 ? next * base + BASE91_INVERSE[input.charCodeAt(pos++)] : BASE91_INVERSE[input.charCodeAt(pos++)] * 8281 + BASE91_INVERSE[input.charCodeAt(pos++)] * base + BASE91_INVERSE[input.charCodeAt(pos++)]);
					single[slot++] = previous;
				}
			}
		}
		decodeDelta(dict1AtomCount, 0);
		decodeDelta(dict2AtomCount, dictSize);
		const references = new Int32Array(ngramCount * 2);
		let poolSize = 0;
		let ngramIndex = 0;
		/**
		* Read `count` ngram entries (each = 2 slot-code references) for the slots
		* starting at `startSlot`, recording references and assigning pool ranges.
		* @param count
		* @param startSlot
		*/
		function readNgramReferences(count, startSlot) {
			for (let index = 0; index < count; index++) {
				const slot = startSlot + index;
				const a = readSlotCode();
				const b = readSlotCode();
				references[ngramIndex * 2] = a;
				references[ngramIndex * 2 + 1] = b;
				ngramIndex += 1;
				start[slot] = poolSize;
				const entryLength = (single[a] < 0 ? length[a] : 1) + (single[b] < 0 ? length[b] : 1);
				length[slot] = entryLength;
				poolSize += entryLength;
			}
		}
		readNgramReferences(ngramCount - dictSize + dict1AtomCount, dictSize + dict2AtomCount);
		readNgramReferences(dictSize - dict1AtomCount, dict1AtomCount);
		const pool = new Uint16Array(poolSize);
		let write = 0;
		for (let index = 0; index < ngramIndex; index++) for (let half = 0; half < 2; half++) {
			const source = references[index * 2 + half];
			const value = single[source];
			if (value < 0) {
				let read = start[source];
				const readEnd = read + length[source];
				while (read < readEnd) pool[write++] = pool[read++];
			} else pool[write++] = value;
		}
		const out = new Uint16Array(resultLength);
		let outIndex = 0;
		while (pos < inputLength) {
			let slot = BASE91_INVERSE[input.charCodeAt(pos++)];
			if (slot >= dictSize) slot = slot * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
			const value = single[slot];
			if (value < 0) {
				let read = start[slot];
				const readEnd = read + length[slot];
				while (read < readEnd) out[outIndex++] = pool[read++];
			} else out[outIndex++] = value;
		}
		return out;
	}
	// node_modules/markdown-it/node_modules/entities/dist/generated/decode-data-html.js
	/** Packed HTML decode trie data. */
	var htmlDecodeTree = /* #__PURE__ */ decodeTrieDict("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P", 13494, 2713, 49, 25, 61);
	// node_modules/markdown-it/node_modules/entities/dist/internal/bin-trie-flags.js
	/**
	* Bit flags & masks for the binary trie encoding used for entity decoding.
	*
	* The trie is a flat `Uint16Array`. Every node starts with one header word:
	*
	*   15..14 VALUE_LENGTH   Number of words the value occupies, +1.
	*                         0 = no value; 1 = value inline in bits 12..0;
	*                         2/3 = value in the 1/2 words after the header.
	*   13     FLAG13         If VALUE_LENGTH > 0: semicolon required ("strict"
	*                         entity; `;` is never stored as a branch).
	*                         If VALUE_LENGTH == 0: this node is a compact run.
	*   12..7  BRANCH_LENGTH  Number of branches (or run length for runs).
	*   6..0   JUMP_TABLE     Jump-table offset / single-branch char / first
	*                         run char (see below).
	*
	* Branch data follows the header and any value words. Its shape is selected
	* by (JUMP_TABLE, BRANCH_LENGTH) in the header:
	*
	*   Single branch  JUMP_TABLE = the only child's char, BRANCH_LENGTH = 0.
	*                  No branch words; the child node follows immediately.
	*   Jump table     JUMP_TABLE = first covered char (> 0), BRANCH_LENGTH =
	*                  table length. One word per covered char: 0 = no branch,
	*                  otherwise the child's offset from the END of the table,
	*                  +1 (so 0 stays the no-branch sentinel).
	*   Dictionary     JUMP_TABLE = 0, BRANCH_LENGTH = number of branches.
	*                  ceil(n/2) words of sorted keys packed two per word
	*                  (low byte first), then n pointer words storing the
	*                  child's offset from the END of the branch data.
	*   Compact run    VALUE_LENGTH = 0, FLAG13 set. BRANCH_LENGTH = run
	*                  length (3..63), JUMP_TABLE = first char; remaining run
	*                  chars packed two per word after the header. The target
	*                  node follows the packed words immediately.
	*
	* Pointers are end-relative (rather than relative to the pointer's own
	* position) because that makes the common "child encoded right after the
	* branch data" case a small constant, which compresses far better. Offsets
	* to already-encoded (shared) nodes wrap via uint16 modulo arithmetic; the
	* decoder masks navigation results with `& 0xff_ff` to match.
	*/
	var BinTrieFlags;
	(function(BinTrieFlags) {
		BinTrieFlags[BinTrieFlags["VALUE_LENGTH"] = 49152] = "VALUE_LENGTH";
		BinTrieFlags[BinTrieFlags["FLAG13"] = 8192] = "FLAG13";
		BinTrieFlags[BinTrieFlags["BRANCH_LENGTH"] = 8064] = "BRANCH_LENGTH";
		BinTrieFlags[BinTrieFlags["JUMP_TABLE"] = 127] = "JUMP_TABLE";
		/** Bits 12..0: the inline value of a VALUE_LENGTH = 1 header word. */
		BinTrieFlags[BinTrieFlags["VALUE_MASK"] = 8191] = "VALUE_MASK";
	})(BinTrieFlags || (BinTrieFlags = {}));
	// node_modules/markdown-it/node_modules/entities/dist/decode.js
	var CharCodes;
	(function(CharCodes) {
		CharCodes[CharCodes["AMP"] = 38] = "AMP";
		CharCodes[CharCodes["NUM"] = 35] = "NUM";
		CharCodes[CharCodes["SEMI"] = 59] = "SEMI";
		CharCodes[CharCodes["EQUALS"] = 61] = "EQUALS";
		CharCodes[CharCodes["ZERO"] = 48] = "ZERO";
		CharCodes[CharCodes["NINE"] = 57] = "NINE";
		CharCodes[CharCodes["LOWER_A"] = 97] = "LOWER_A";
		CharCodes[CharCodes["LOWER_X"] = 120] = "LOWER_X";
	})(CharCodes || (CharCodes = {}));
	/** Bit that needs to be set to convert an upper case ASCII character to lower case */
	var TO_LOWER_BIT = 32;
	var CONSUMED_SHIFT = 21;
	var CODE_POINT_MASK = 2097151;
	/**
	* Reserved consumed field for counts of at least 2047 characters after `&`.
	* The true count is in `longNumericConsumed`.
	*/
	var CONSUMED_OVERFLOW = 2047;
	/**
	* Side channel for numeric entities of at least 2048 characters including
	* `&`. Set by `parseNumericEntity` when its consumed count reaches the
	* reserved value `CONSUMED_OVERFLOW`; callers read the true count from here.
	* A module-level slot avoids a tuple allocation on the hot path.
	*/
	var longNumericConsumed = 0;
	/**
	* Extract the consumed count from a `parseNumericEntity` packed result,
	* recovering the true length from `longNumericConsumed` when the packed
	* field contains the sentinel. Read it before the next `parseNumericEntity`
	* call, which may overwrite the side channel. This helper owns that protocol.
	* @param packed Packed result of `parseNumericEntity`.
	*/
	function unpackConsumed(packed) {
		const consumed = packed >>> CONSUMED_SHIFT;
		return consumed === CONSUMED_OVERFLOW ? longNumericConsumed : consumed;
	}
	/**
	* Unsigned subtraction trick: (code - lo) >>> 0 wraps negatives to large
	* values, so a single `<=` covers the entire [lo..hi] range check.
	* @param code Code point to check.
	*/
	function isNumber(code) {
		return code - CharCodes.ZERO >>> 0 <= 9;
	}
	function isHexadecimalCharacter(code) {
		return (code | TO_LOWER_BIT) - CharCodes.LOWER_A >>> 0 <= 5;
	}
	function isAlpha(code) {
		return (code | TO_LOWER_BIT) - CharCodes.LOWER_A >>> 0 <= 25;
	}
	/**
	* Checks if the given character is a valid end character for an entity in an attribute.
	*
	* Attribute values that aren't terminated properly aren't parsed, and shouldn't lead to a parser error.
	* See the example in https://html.spec.whatwg.org/multipage/parsing.html#named-character-reference-state
	* @param code Code point to check.
	*/
	function isEntityInAttributeInvalidEnd(code) {
		return code === CharCodes.EQUALS || isAlpha(code) || isNumber(code);
	}
	var EntityDecoderState;
	(function(EntityDecoderState) {
		EntityDecoderState[EntityDecoderState["EntityStart"] = 0] = "EntityStart";
		EntityDecoderState[EntityDecoderState["NumericStart"] = 1] = "NumericStart";
		EntityDecoderState[EntityDecoderState["NumericDecimal"] = 2] = "NumericDecimal";
		EntityDecoderState[EntityDecoderState["NumericHex"] = 3] = "NumericHex";
		EntityDecoderState[EntityDecoderState["NamedEntity"] = 4] = "NamedEntity";
	})(EntityDecoderState || (EntityDecoderState = {}));
	/**
	* Decoding mode for named entities.
	*/
	var DecodingMode;
	(function(DecodingMode) {
		/** Entities in text nodes that can end with any character. */
		DecodingMode[DecodingMode["Legacy"] = 0] = "Legacy";
		/** Only allow entities terminated with a semicolon. */
		DecodingMode[DecodingMode["Strict"] = 1] = "Strict";
		/** Entities in attributes have limitations on ending characters. */
		DecodingMode[DecodingMode["Attribute"] = 2] = "Attribute";
	})(DecodingMode || (DecodingMode = {}));
	/**
	* Determines the branch of the current node that is taken given the current
	* character. This function is used to traverse the trie.
	*
	* See `BinTrieFlags` for the branch-data layouts handled here.
	* @param decodeTree The trie.
	* @param current The current node's header word.
	* @param nodeIndex Index of the node's first branch-data word (the header
	*   plus any value words have been skipped by the caller).
	* @param char The current character.
	* @returns The index of the next node, or -1 if no branch is taken.
	*/
	function determineBranch(decodeTree, current, nodeIndex, char) {
		const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
		const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
		if (jumpOffset) {
			if (branchCount === 0) return char === jumpOffset ? nodeIndex : -1;
			const slot = char - jumpOffset;
			if (slot >>> 0 >= branchCount) return -1;
			const stored = decodeTree[nodeIndex + slot];
			return stored === 0 ? -1 : nodeIndex + branchCount + stored - 1 & 65535;
		}
		if (branchCount === 0) return -1;
		const packedKeySlots = branchCount + 1 >> 1;
		const branchEnd = nodeIndex + packedKeySlots + branchCount;
		for (let index = 0; index < branchCount; index++) {
			const key = decodeTree[nodeIndex + (index >> 1)] >> ((index & 1) << 3) & 255;
			if (key === char) return branchEnd + decodeTree[nodeIndex + packedKeySlots + index] & 65535;
			if (key > char) return -1;
		}
		return -1;
	}
	/**
	* Read the decoded value from a trie node.
	* @param decodeTree The trie.
	* @param nodeIndex The index of the node.
	* @param valueLength The length of the value (1, 2, or 3).
	* @returns The decoded string.
	*/
	function readTrieValue(decodeTree, nodeIndex, valueLength) {
		if (valueLength === 1) return String.fromCharCode(decodeTree[nodeIndex] & BinTrieFlags.VALUE_MASK);
		if (valueLength === 2) return String.fromCharCode(decodeTree[nodeIndex + 1]);
		return String.fromCharCode(decodeTree[nodeIndex + 1], decodeTree[nodeIndex + 2]);
	}
	/**
	* Parse a numeric entity (`&#DDD;` or `&#xHHH;`).
	*
	* Encodes the result as `(consumed << CONSUMED_SHIFT) | codepoint` (see
	* the packing comment at the top of the file; overlong entities spill
	* their length into `longNumericConsumed`). Returns 0 when no digits were
	* found.
	*
	* This is the sync counterpart of the streaming
	* `EntityDecoder#stateNumericDecimal` / `#stateNumericHex`. Digit parsing
	* matches those methods; only this packed result needs a value clamp.
	* @param input       The input string.
	* @param numberStart Index of the `#` character.
	* @param inputLength Cached `input.length`.
	*/
	function parseNumericEntity(input, numberStart, inputLength) {
		let offset = numberStart + 1;
		let cp = 0;
		let digitStart = offset;
		if (offset < inputLength && (input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes.LOWER_X) {
			offset += 1;
			digitStart = offset;
			while (offset < inputLength) {
				const char = input.charCodeAt(offset);
				if (isNumber(char)) cp = cp * 16 + (char - CharCodes.ZERO);
				else if (isHexadecimalCharacter(char)) cp = cp * 16 + ((char | TO_LOWER_BIT) - CharCodes.LOWER_A + 10);
				else break;
				offset += 1;
			}
		} else while (offset < inputLength) {
			const digit = input.charCodeAt(offset) - CharCodes.ZERO;
			if (digit >>> 0 > 9) break;
			cp = cp * 10 + digit;
			offset += 1;
		}
		if (offset === digitStart) return 0;
		if (offset < inputLength && input.charCodeAt(offset) === CharCodes.SEMI) offset += 1;
		if (cp > 1114111) cp = 1114112;
		let consumed = offset - numberStart;
		if (consumed >= CONSUMED_OVERFLOW) {
			longNumericConsumed = consumed;
			consumed = CONSUMED_OVERFLOW;
		}
		return consumed << CONSUMED_SHIFT | cp;
	}
	/**
	* Decode all entities in `input` using the HTML trie.
	*
	* Hard-wired to `htmlDecodeTree`: the inline root navigation below assumes
	* the HTML root's jump-table shape, so this must not be generalized to
	* other tries (the XML trie's dictionary root would silently match no
	* entities — `decodeXML` has its own hand-coded fast path instead).
	* @param input      The string to decode.
	* @param isStrict Only match semicolon-terminated entities.
	* @param isAttribute Whether to apply attribute-specific parsing rules (disallowing certain non-semicolon terminators).
	* @returns The decoded string.
	*/
	function decodeWithTrie(input, isStrict, isAttribute) {
		const decodeTree = htmlDecodeTree;
		let offset = input.indexOf("&");
		if (offset < 0) return input;
		const inputLength = input.length;
		let chunkStart = 0;
		let result = "";
		const root = decodeTree[0];
		const rootJumpOffset = root & BinTrieFlags.JUMP_TABLE;
		const rootBranchCount = (root & BinTrieFlags.BRANCH_LENGTH) >> 7;
		do {
			const entityStart = offset + 1;
			const firstChar = input.charCodeAt(entityStart);
			let consumed;
			let value;
			if (firstChar === CharCodes.NUM) {
				const packed = parseNumericEntity(input, entityStart, inputLength);
				consumed = unpackConsumed(packed);
				if (isStrict && consumed > 0 && input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI) consumed = 0;
				value = consumed === 0 ? "" : codePointToString(packed & CODE_POINT_MASK);
			} else if (isAlpha(firstChar)) {
				consumed = 0;
				value = "";
				const rootSlotIndex = firstChar - rootJumpOffset;
				let nodeIndex;
				if (rootSlotIndex >>> 0 < rootBranchCount) {
					const stored = decodeTree[1 + rootSlotIndex];
					nodeIndex = stored === 0 ? -1 : rootBranchCount + stored & 65535;
				} else nodeIndex = -1;
				let bestNodeIndex = 0;
				let bestValueLength = 0;
				let current = nodeIndex < 0 ? 0 : decodeTree[nodeIndex];
				let index = entityStart + 1;
				trie: while (index < inputLength) {
					while ((current & (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) === 0 && (current & BinTrieFlags.JUMP_TABLE) !== 0) {
						const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
						const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
						if (branchCount === 0) {
							if (input.charCodeAt(index) !== jumpOffset) break trie;
							nodeIndex += 1;
						} else {
							const slot = input.charCodeAt(index) - jumpOffset;
							if (slot >>> 0 >= branchCount) break trie;
							const stored = decodeTree[nodeIndex + 1 + slot];
							if (stored === 0) break trie;
							nodeIndex = nodeIndex + branchCount + stored & 65535;
						}
						current = decodeTree[nodeIndex];
						index += 1;
						if (index >= inputLength) break trie;
					}
					if ((current & (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) === BinTrieFlags.FLAG13) {
						const runLength = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
						if (input.charCodeAt(index) !== (current & BinTrieFlags.JUMP_TABLE)) break;
						index += 1;
						const remaining = runLength - 1;
						let wordIndex = nodeIndex + 1;
						let charIndexInPacked = 0;
						for (; charIndexInPacked + 1 < remaining; charIndexInPacked += 2) {
							const packed = decodeTree[wordIndex];
							if (input.charCodeAt(index) !== (packed & 255)) break trie;
							index += 1;
							if (input.charCodeAt(index) !== (packed >> 8 & 255)) break trie;
							index += 1;
							wordIndex += 1;
						}
						if (charIndexInPacked < remaining) {
							if (input.charCodeAt(index) !== (decodeTree[wordIndex] & 255)) break;
							index += 1;
						}
						nodeIndex += 1 + (runLength >> 1);
						current = decodeTree[nodeIndex];
						continue;
					}
					const valueLength = current >>> 14;
					const char = input.charCodeAt(index);
					if (valueLength !== 0) {
						if (char === CharCodes.SEMI) {
							consumed = index - entityStart + 1;
							value = valueLength === 1 ? String.fromCharCode(current & BinTrieFlags.VALUE_MASK) : readTrieValue(decodeTree, nodeIndex, valueLength);
							break;
						}
						if (!isStrict && (current & BinTrieFlags.FLAG13) === 0) {
							consumed = index - entityStart;
							bestNodeIndex = nodeIndex;
							bestValueLength = valueLength;
						}
						if (valueLength === 1) break;
					}
					const next = determineBranch(decodeTree, current, nodeIndex + (valueLength || 1), char);
					if (next < 0) break;
					nodeIndex = next;
					current = decodeTree[nodeIndex];
					index += 1;
				}
				if (value === "") {
					const finalVL = current >>> 14;
					if (finalVL !== 0 && !isStrict && (current & BinTrieFlags.FLAG13) === 0) {
						consumed = index - entityStart;
						bestNodeIndex = nodeIndex;
						bestValueLength = finalVL;
					}
					if (consumed > 0) value = readTrieValue(decodeTree, bestNodeIndex, bestValueLength);
				}
			} else {
				consumed = 0;
				value = "";
			}
			if (consumed === 0 || isAttribute && firstChar !== CharCodes.NUM && input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI && entityStart + consumed < inputLength && isEntityInAttributeInvalidEnd(input.charCodeAt(entityStart + consumed))) offset = entityStart;
			else {
				if (chunkStart < offset) result += input.slice(chunkStart, offset);
				result += value;
				offset = chunkStart = entityStart + consumed;
			}
			if (input.charCodeAt(offset) !== CharCodes.AMP) offset = input.indexOf("&", offset);
		} while (offset >= 0);
		return result + input.slice(chunkStart);
	}
	/**
	* Decodes an HTML string, requiring all entities to be terminated by a semicolon.
	* @param htmlString The string to decode.
	* @returns The decoded string.
	*/
	function decodeHTMLStrict(htmlString) {
		return decodeWithTrie(htmlString, true, false);
	}
	// node_modules/linkify-it/build/index.mjs
	var REBuilder = class {
		src_Any = Any.source;
		src_Cc = Cc.source;
		src_Z = Z$1.source;
		src_P = P$1.source;
		src_ZPCc = [
			this.src_Z,
			this.src_P,
			this.src_Cc
		].join("|");
		src_ZCc = [this.src_Z, this.src_Cc].join("|");
		cache = {};
		opts = {
			maxLength: 1e4,
			urlAuth: false,
			schema_names: []
		};
		constructor(opts = {}) {
			this.opts = {
				...this.opts,
				...opts
			};
		}
		set(opts = {}) {
			this.opts = {
				...this.opts,
				...opts
			};
			this.cache = {};
			return this;
		}
		escapeRE(str) {
			return str.replace(/[.?*+^$[\]\\(){}|-]/g, "\\$&");
		}
		nestedPairRE(open, close, depth = 4) {
			const openRE = this.escapeRE(open);
			const closeRE = this.escapeRE(close);
			const atom = `(?:(?!${this.src_ZCc}|${openRE}|${closeRE}).)`;
			let pair = `${openRE}${atom}{0,1000}${closeRE}`;
			for (let level = 2; level <= depth; level++) pair = `${openRE}(?:${atom}|${pair}){0,1000}${closeRE}`;
			return pair;
		}
		get_text_separators() {
			return this.cache.text_separators ??= /[><\uff5c]/;
		}
		get_pseudo_letter() {
			return this.cache.src_pseudo_letter ??= new RegExp(`(?:(?!${this.get_text_separators().source}|${this.src_ZPCc})${this.src_Any})`);
		}
		get_ipv4_addr() {
			return this.cache.src_ip4 ??= /* @__PURE__ */ new RegExp("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])");
		}
		get_ipv6_addr() {
			const h16 = "[0-9A-Fa-f]{1,4}";
			const ls32 = `(?:(?:${h16}:${h16})|${this.get_ipv4_addr().source})`;
			return this.cache.src_ip6_addr ??= new RegExp(`(?:(?:${h16}:){6}${ls32}|::(?:${h16}:){5}${ls32}|(?:${h16})?::(?:${h16}:){4}${ls32}|(?:(?:${h16}:){0,1}${h16})?::(?:${h16}:){3}${ls32}|(?:(?:${h16}:){0,2}${h16})?::(?:${h16}:){2}${ls32}|(?:(?:${h16}:){0,3}${h16})?::${h16}:${ls32}|(?:(?:${h16}:){0,4}${h16})?::${ls32}|(?:(?:${h16}:){0,5}${h16})?::${h16}|(?:(?:${h16}:){0,6}${h16})?::)`);
		}
		get_ipv6_url_host() {
			return this.cache.src_ip6_host ??= new RegExp(`\\[${this.get_ipv6_addr().source}\\]`);
		}
		get_ipv6_mail_host() {
			return this.cache.src_ipv6_mail_host ??= new RegExp(`\\[IPv6:${this.get_ipv6_addr().source}\\]`);
		}
		get_auth() {
			return this.cache.src_auth ??= new RegExp(`(?:(?:(?!${this.src_ZCc}|[@/\\[\\]()]).){1,50}@)?`);
		}
		get_port() {
			return this.cache.src_port ??= /* @__PURE__ */ new RegExp("(?::(?:6(?:[0-4]\\d{3}|5(?:[0-4]\\d{2}|5(?:[0-2]\\d|3[0-5])))|[1-5]?\\d{1,4}))?");
		}
		get_host_terminator() {
			return this.cache.src_host_terminator ??= new RegExp(`(?=$|${this.get_text_separators().source}|${this.src_ZPCc})(?!${this.opts["---"] ? "-(?!--)|" : "-|"}_|:\\d|\\.-|\\.(?!$|${this.src_ZPCc}))`);
		}
		get_path_terminator() {
			return this.cache.src_path_terminator ??= new RegExp(`${this.src_ZPCc}|${this.get_text_separators().source}`);
		}
		get_path() {
			return this.cache.src_path ??= new RegExp(`(?:[/?#](?:${this.nestedPairRE("[", "]")}|${this.nestedPairRE("(", ")")}|${this.nestedPairRE("{", "}")}|\\"(?:(?!${this.src_ZCc}|["]).){1,100}\\"|\\'(?:(?!${this.src_ZCc}|[']).){1,100}\\'|\\'(?=${this.get_pseudo_letter().source}|[-])|\\.{2,20}[:]?[a-zA-Z0-9%/&]|\\.(?!${this.src_ZCc}|[.]|$)|` + (this.opts["---"] ? "\\-(?!--(?:[^-]|$))(?:-{0,19})|" : "\\-{1,20}|") + `,(?!${this.src_ZCc}|$)|;(?!${this.src_ZCc}|$)|\\!{1,20}(?!${this.src_ZCc}|[!]|$)|\\?(?!${this.src_ZCc}|[?]|$)|` + this.get_path_extra().source + `[\\\\/:%@#&=_~*]|(?!${this.get_path_terminator().source}).){1,${this.opts.maxLength}}|\\/)?`);
		}
		get_mail_name() {
			return this.cache.src_mail_name ??= /* @__PURE__ */ new RegExp("[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9](?:[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]|[.](?=[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9])){0,63}");
		}
		get_xn() {
			return this.cache.src_xn ??= /* @__PURE__ */ new RegExp("xn--[a-z0-9\\-]{1,59}");
		}
		get_tld() {
			if (this.cache.tld) return this.cache.tld;
			const tlds_src = [...new Set(this.opts.tlds || [])].sort().reverse().join("|");
			this.cache.tld = new RegExp(`${tlds_src || "$#none#$"}|${this.get_xn().source}`);
			return this.cache.tld;
		}
		get_domain_root() {
			return this.cache.src_domain_root ??= new RegExp("(?:" + this.get_xn().source + `|${this.get_pseudo_letter().source}{1,63})`);
		}
		get_domain() {
			return this.cache.src_domain ??= new RegExp("(?:" + this.get_xn().source + `|(?:${this.get_pseudo_letter().source})|(?:${this.get_pseudo_letter().source}(?:-|${this.get_pseudo_letter().source}){0,61}${this.get_pseudo_letter().source}))`);
		}
		get_url_host_port() {
			return this.cache.url_host_port ??= new RegExp("(?:" + this.get_ipv6_url_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,10}${this.get_domain().source}))` + this.get_port().source + this.get_host_terminator().source);
		}
		get_fuzzy_url_host_port() {
			return this.cache.fuzzy_url_host_port ??= new RegExp("(?:" + (this.opts.fuzzyIP ? this.get_ipv4_addr().source + "|" : "") + `(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source})))` + this.get_host_terminator().source);
		}
		get_mail_host() {
			return this.cache.src_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,4}${this.get_domain().source}))` + this.get_host_terminator().source);
		}
		get_fuzzy_mail_host() {
			return this.cache.src_fuzzy_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})[.]){1,4}${this.get_domain_root().source}))` + this.get_host_terminator().source);
		}
		get_path_extra() {
			return this.cache.src_path_extra ??= /* @__PURE__ */ new RegExp("");
		}
		get_fuzzy_mail_host_search() {
			return this.cache.mail_fuzzy_host_search ??= new RegExp(`@${this.get_fuzzy_mail_host().source}`, "ig");
		}
		get_fuzzy_link_search() {
			return this.cache.link_fuzzy_search ??= new RegExp(`(^|(?![.:/\\-_@])(?:[$+<=>^\`|\uff5c]|${this.src_ZPCc}))(?:(?![$+<=>^\`|\uff5c])${this.get_fuzzy_url_host_port().source}${this.get_path().source})`, "ig");
		}
		get_http_validator() {
			return this.cache.http_validator ??= new RegExp("\\/\\/" + (this.opts.urlAuth ? this.get_auth().source : "") + this.get_url_host_port().source + this.get_path().source, "iy");
		}
		get_relative_proto_validator() {
			return this.cache.relative_proto_validator ??= new RegExp((this.opts.urlAuth ? this.get_auth().source : "") + `(?:localhost|${this.get_ipv6_url_host().source}|(?:(?:${this.get_domain().source})[.]){1,10}${this.get_domain_root().source})` + this.get_port().source + this.get_host_terminator().source + this.get_path().source, "iy");
		}
		get_mail_name_validator() {
			return this.cache.mail_name_validator ??= new RegExp(`(?:^|${this.get_text_separators().source}|"|\\(|${this.src_ZCc})(${this.get_mail_name().source})$`);
		}
		get_mailto_validator() {
			return this.cache.mailto_validator ??= new RegExp(`${this.get_mail_name().source}@${this.get_mail_host().source}`, "iy");
		}
		get_schema_names() {
			return this.cache.schema_names ??= new RegExp((this.opts.schema_names || []).map((name) => this.escapeRE(name)).join("|"));
		}
		get_schema_search() {
			return this.cache.schema_search ??= new RegExp(`(^|(?!_)(?:[><\uff5c]|${this.src_ZPCc}))(${this.get_schema_names().source})`, "ig");
		}
		get_schema_at_start() {
			return this.cache.schema_at_start ??= new RegExp(`^${this.get_schema_search().source}`, "i");
		}
	};
	var web_schema = {
		validate: (text, pos, self) => {
			const re = self.re.get_http_validator();
			re.lastIndex = pos;
			const m = re.exec(text);
			return m ? m[0].length : 0;
		},
		normalize: (match, self) => self.normalize(match)
	};
	var defaultSchemas = {
		"http:": web_schema,
		"https:": web_schema,
		"ftp:": web_schema,
		"//": {
			validate: function(text, pos, self) {
				const re = self.re.get_relative_proto_validator();
				re.lastIndex = pos;
				const m = re.exec(text);
				if (m) {
					if (pos >= 3 && text[pos - 3] === ":") return 0;
					if (pos >= 3 && text[pos - 3] === "/") return 0;
					return m[0].length;
				}
				return 0;
			},
			normalize: (match, self) => self.normalize(match)
		},
		"mailto:": {
			validate: function(text, pos, self) {
				const re = self.re.get_mailto_validator();
				re.lastIndex = pos;
				const m = re.exec(text);
				return m ? m[0].length : 0;
			},
			normalize: (match, self) => self.normalize(match)
		}
	};
	var tlds_2ch = "a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw";
	var tlds_default = "biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф";
	function unpackTlds() {
		const result = tlds_default.split("|");
		tlds_2ch.split("|").forEach((item) => {
			const sep = item.indexOf(":");
			const prefix = item.slice(0, sep);
			for (const suffix of item.slice(sep + 1)) result.push(prefix + suffix);
		});
		return result;
	}
	var defaultOptions = {
		fuzzyLink: false,
		fuzzyEmail: true,
		fuzzyIP: false,
		"---": false,
		tlds: unpackTlds(),
		urlAuth: false,
		maxLength: 1e4
	};
	/**
	* Match result returned by {@link LinkifyIt.match} and
	* {@link LinkifyIt.matchAtStart}.
	*
	* @category types
	*/
	var Match = class {
		/** Prefix (protocol) for matched string. Empty for fuzzy links. */
		schema;
		/** First position of matched string. */
		index;
		/** Next position after matched string. */
		lastIndex;
		/** Matched string. */
		raw;
		/** Normalized text of matched string. */
		text;
		/** Normalized URL of matched string. */
		url;
		constructor(text, schema, index, lastIndex) {
			const raw = text.slice(index, lastIndex);
			this.schema = schema.toLowerCase();
			this.index = index;
			this.lastIndex = lastIndex;
			this.raw = raw;
			this.text = raw;
			this.url = raw;
		}
	};
	/** Linkifier instance. */
	var LinkifyIt = class {
		__opts__;
		__schemas__;
		re;
		/**
		* Creates new linkifier instance.
		*
		* By default understands:
		*
		* - `http(s)://...` , `ftp://...`, `mailto:...` & `//...` links
		* - "fuzzy" emails (foo@bar.com).
		*
		* See {@link LinkifyConstructorOptions} for available options.
		*
		* @param options Recognition options.
		*
		* @example
		* ```javascript
		* import { LinkifyIt } from 'linkify-it'
		*
		* const linkify = new LinkifyIt({ fuzzyLink: true })
		*
		* linkify
		*   .tlds(require('tlds'))       // Reload with full TLD list
		*   .tlds('onion', true)         // Add unofficial `.onion` domain
		*   .add('ftp:', null)           // Disable `ftp:` protocol
		*   .set({ fuzzyIP: true })      // Enable IPs in fuzzy links
		*
		* console.log(linkify.test('Site github.com!')) // true
		* console.log(linkify.match('Site github.com!'))
		* ```
		*/
		constructor(options = {}) {
			const { rebuilder, ...linkifyOptions } = options;
			this.__opts__ = {
				...defaultOptions,
				...linkifyOptions
			};
			this.__schemas__ = { ...defaultSchemas };
			this.re = rebuilder || new REBuilder();
			this.re.set({
				...this.__opts__,
				schema_names: Object.keys(this.__schemas__)
			});
		}
		/**
		* Add new rule definition.
		*
		* `schema` is a link prefix (usually, protocol name with `:` at the end,
		* `skype:` for example). `linkify-it` makes sure that prefix is not
		* preceded with alphanumeric char and symbols. Only whitespaces and
		* punctuation allowed.
		*
		* `definition` is a rule to check tail after link prefix. To disable an
		* existing rule, pass `null`.
		*
		* @param schema Rule name (fixed pattern prefix).
		* @param definition Schema definition, or `null` to disable the rule.
		*
		* See [twitter mentions example](https://github.com/markdown-it/linkify-it/blob/master/examples/twitter.mjs).
		*/
		add(schema, definition = null) {
			if (!definition) delete this.__schemas__[schema];
			else {
				const def = {
					normalize: (match, self) => self.normalize(match),
					...definition
				};
				this.__schemas__[schema] = def;
			}
			this.re.set({
				...this.__opts__,
				schema_names: Object.keys(this.__schemas__)
			});
			return this;
		}
		/**
		* Set recognition options for links without schema.
		*
		* @param options Recognition options.
		*/
		set(options = {}) {
			this.__opts__ = {
				...this.__opts__,
				...options
			};
			this.re.set({
				...this.__opts__,
				schema_names: Object.keys(this.__schemas__)
			});
			return this;
		}
		/**
		* Searches linkifiable pattern and returns `true` on success or `false` on fail.
		*
		* @param text Text to scan.
		*/
		test(text) {
			if (!text.length) return false;
			let m, re;
			re = this.re.get_schema_search();
			re.lastIndex = 0;
			while ((m = re.exec(text)) !== null) if (this.testSchemaAt(text, m[2], re.lastIndex)) return true;
			if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
				re = this.re.get_fuzzy_link_search();
				re.lastIndex = 0;
				if (re.exec(text) !== null) return true;
			}
			if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
				if (text.indexOf("@") >= 0) {
					const mailHostRe = this.re.get_fuzzy_mail_host_search();
					const mailNameRe = this.re.get_mail_name_validator();
					mailHostRe.lastIndex = 0;
					while ((m = mailHostRe.exec(text)) !== null) {
						const name = text.slice(Math.max(0, m.index - 65), m.index);
						if (mailNameRe.test(name)) return true;
					}
				}
			}
			return false;
		}
		/**
		* Similar to {@link LinkifyIt.test} but checks only specific protocol tail exactly
		* at given position. Returns length of found pattern (0 on fail).
		*
		* @param text Text to scan.
		* @param schema Rule (schema) name.
		* @param pos Text offset to check from.
		*/
		testSchemaAt(text, schema, pos) {
			if (!this.__schemas__[schema.toLowerCase()]) return 0;
			return this.__schemas__[schema.toLowerCase()].validate(text.slice(0, pos + this.__opts__.maxLength), pos, this);
		}
		/**
		* Returns array of found link descriptions or `null` on fail. We strongly
		* recommend to use {@link LinkifyIt.test} first, for best speed.
		*
		* @param text Text to scan.
		*/
		match(text) {
			const result = [];
			const schemaRe = this.re.get_schema_search();
			let fuzzyLinkRe;
			let mailHostRe;
			let mailNameRe;
			let fuzzyLinkCandidate;
			let fuzzyEmailCandidate;
			let schemaPrefix;
			let schemaDone = false;
			let fuzzyLinkDone = false;
			let fuzzyEmailDone = false;
			let pos = 0;
			if (!text.length) return null;
			schemaRe.lastIndex = 0;
			if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
				fuzzyLinkRe = this.re.get_fuzzy_link_search();
				fuzzyLinkRe.lastIndex = 0;
			}
			if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
				mailHostRe = this.re.get_fuzzy_mail_host_search();
				mailHostRe.lastIndex = 0;
				mailNameRe = this.re.get_mail_name_validator();
			}
			for (;;) {
				const scanFrom = Math.max(pos - 1, 0);
				if (mailHostRe && mailNameRe && !fuzzyEmailDone && (!fuzzyEmailCandidate || fuzzyEmailCandidate.index < pos)) {
					if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
					for (;;) {
						const m = mailHostRe.exec(text);
						if (!m) {
							fuzzyEmailDone = true;
							fuzzyEmailCandidate = void 0;
							break;
						}
						const name = mailNameRe.exec(text.slice(Math.max(0, m.index - 65), m.index));
						if (!name) continue;
						fuzzyEmailCandidate = {
							schema: "mailto:",
							index: m.index - name[1].length,
							lastIndex: m.index + m[0].length
						};
						if (fuzzyEmailCandidate.index >= pos) break;
						if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
					}
				}
				if (fuzzyLinkRe && !fuzzyLinkDone && (!fuzzyLinkCandidate || fuzzyLinkCandidate.index < pos)) {
					if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
					for (;;) {
						const m = fuzzyLinkRe.exec(text);
						if (!m) {
							fuzzyLinkDone = true;
							fuzzyLinkCandidate = void 0;
							break;
						}
						fuzzyLinkCandidate = {
							schema: "",
							index: m.index + m[1].length,
							lastIndex: m.index + m[0].length
						};
						if (fuzzyLinkCandidate.index >= pos) break;
						if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
					}
				}
				let fuzzyCandidate = fuzzyEmailCandidate;
				if (!fuzzyCandidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < fuzzyCandidate.index || fuzzyLinkCandidate.index === fuzzyCandidate.index && fuzzyLinkCandidate.lastIndex > fuzzyCandidate.lastIndex)) fuzzyCandidate = fuzzyLinkCandidate;
				let schemaCandidate;
				if (!schemaDone) for (;;) {
					if (!schemaPrefix) {
						if (schemaRe.lastIndex < scanFrom) schemaRe.lastIndex = scanFrom;
						const m = schemaRe.exec(text);
						if (!m) {
							schemaDone = true;
							break;
						}
						schemaPrefix = {
							schema: m[2],
							index: m.index + m[1].length,
							lastIndex: m.index + m[0].length
						};
					}
					if (schemaPrefix.index < pos) {
						schemaPrefix = void 0;
						continue;
					}
					if (fuzzyCandidate && schemaPrefix.index > fuzzyCandidate.index) break;
					const prefix = schemaPrefix;
					schemaPrefix = void 0;
					const len = this.testSchemaAt(text, prefix.schema, prefix.lastIndex);
					if (len) {
						schemaCandidate = {
							schema: prefix.schema,
							index: prefix.index,
							lastIndex: prefix.lastIndex + len
						};
						break;
					}
				}
				let candidate = schemaCandidate;
				if (!candidate || fuzzyEmailCandidate && (fuzzyEmailCandidate.index < candidate.index || fuzzyEmailCandidate.index === candidate.index && fuzzyEmailCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyEmailCandidate;
				if (!candidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < candidate.index || fuzzyLinkCandidate.index === candidate.index && fuzzyLinkCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyLinkCandidate;
				if (!candidate) break;
				if (candidate === fuzzyEmailCandidate) fuzzyEmailCandidate = void 0;
				else if (candidate === fuzzyLinkCandidate) fuzzyLinkCandidate = void 0;
				const match = new Match(text, candidate.schema, candidate.index, candidate.lastIndex);
				if (match.schema) this.__schemas__[match.schema].normalize(match, this);
				else this.normalize(match);
				result.push(match);
				pos = candidate.lastIndex;
			}
			if (result.length) return result;
			return null;
		}
		/**
		* Returns fully-formed (not fuzzy) link if it starts at the beginning
		* of the string, and null otherwise.
		*
		* @param text Text to scan.
		*/
		matchAtStart(text) {
			if (!text.length) return null;
			const m = this.re.get_schema_at_start().exec(text);
			if (!m) return null;
			const len = this.testSchemaAt(text, m[2], m[0].length);
			if (!len) return null;
			const match = new Match(text, m[2], m.index + m[1].length, m.index + m[0].length + len);
			this.__schemas__[match.schema].normalize(match, this);
			return match;
		}
		/**
		* Load (or merge) new TLDs list. Those are used for fuzzy links (without
		* prefix) to avoid false positives. By default this algorithm is used:
		*
		* - hostname with any 2-letter root zones are ok.
		* - biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф
		*   are ok.
		* - encoded (`xn--...`) root zones are ok.
		*
		* If list is replaced, then exact match for 2-chars root zones will be checked.
		*
		* @param list List of TLDs.
		* @param keepOld Merge with current list if `true` (`false` by default).
		*/
		tlds(list, keepOld = false) {
			list = Array.isArray(list) ? list : [list];
			if (!keepOld) this.__opts__.tlds = list;
			else this.__opts__.tlds = this.__opts__.tlds.concat(list);
			this.re.set({
				...this.__opts__,
				schema_names: Object.keys(this.__schemas__)
			});
			return this;
		}
		/**
		* Default normalizer (if schema does not define its own).
		*
		* @param match Match to normalize.
		*/
		normalize(match) {
			if (!match.schema) match.url = `http://${match.url}`;
			if (match.schema === "mailto:" && !/^mailto:/i.test(match.url)) match.url = `mailto:${match.url}`;
		}
	};
	// node_modules/punycode.js/punycode.es6.js
	/** Highest positive signed 32-bit float value */
	var maxInt = 2147483647;
	/** Bootstring parameters */
	var base = 36;
	var tMin = 1;
	var tMax = 26;
	var skew = 38;
	var damp = 700;
	var initialBias = 72;
	var initialN = 128;
	var delimiter = "-";
	/** Regular expressions */
	var regexPunycode = /^xn--/;
	var regexNonASCII = /[^\0-\x7F]/;
	var regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g;
	/** Error messages */
	var errors = {
		"overflow": "Overflow: input needs wider integers to process",
		"not-basic": "Illegal input >= 0x80 (not a basic code point)",
		"invalid-input": "Invalid input"
	};
	/** Convenience shortcuts */
	var baseMinusTMin = 35;
	var floor = Math.floor;
	var stringFromCharCode = String.fromCharCode;
	/**
	* A generic error utility function.
	* @private
	* @param {String} type The error type.
	* @returns {Error} Throws a `RangeError` with the applicable error message.
	*/
	function error(type) {
		throw new RangeError(errors[type]);
	}
	/**
	* A generic `Array#map` utility function.
	* @private
	* @param {Array} array The array to iterate over.
	* @param {Function} callback The function that gets called for every array
	* item.
	* @returns {Array} A new array of values returned by the callback function.
	*/
	function map(array, callback) {
		const result = [];
		let length = array.length;
		while (length--) result[length] = callback(array[length]);
		return result;
	}
	/**
	* A simple `Array#map`-like wrapper to work with domain name strings or email
	* addresses.
	* @private
	* @param {String} domain The domain name or email address.
	* @param {Function} callback The function that gets called for every
	* character.
	* @returns {String} A new string of characters returned by the callback
	* function.
	*/
	function mapDomain(domain, callback) {
		const parts = domain.split("@");
		let result = "";
		if (parts.length > 1) {
			result = parts[0] + "@";
			domain = parts[1];
		}
		domain = domain.replace(regexSeparators, ".");
		const encoded = map(domain.split("."), callback).join(".");
		return result + encoded;
	}
	/**
	* Creates an array containing the numeric code points of each Unicode
	* character in the string. While JavaScript uses UCS-2 internally,
	* this function will convert a pair of surrogate halves (each of which
	* UCS-2 exposes as separate characters) into a single code point,
	* matching UTF-16.
	* @see `punycode.ucs2.encode`
	* @see <https://mathiasbynens.be/notes/javascript-encoding>
	* @memberOf punycode.ucs2
	* @name decode
	* @param {String} string The Unicode input string (UCS-2).
	* @returns {Array} The new array of code points.
	*/
	function ucs2decode(string) {
		const output = [];
		let counter = 0;
		const length = string.length;
		while (counter < length) {
			const value = string.charCodeAt(counter++);
			if (value >= 55296 && value <= 56319 && counter < length) {
				const extra = string.charCodeAt(counter++);
				if ((extra & 64512) == 56320) output.push(((value & 1023) << 10) + (extra & 1023) + 65536);
				else {
					output.push(value);
					counter--;
				}
			} else output.push(value);
		}
		return output;
	}
	/**
	* Creates a string based on an array of numeric code points.
	* @see `punycode.ucs2.decode`
	* @memberOf punycode.ucs2
	* @name encode
	* @param {Array} codePoints The array of numeric code points.
	* @returns {String} The new Unicode string (UCS-2).
	*/
	var ucs2encode = (codePoints) => String.fromCodePoint(...codePoints);
	/**
	* Converts a basic code point into a digit/integer.
	* @see `digitToBasic()`
	* @private
	* @param {Number} codePoint The basic numeric code point value.
	* @returns {Number} The numeric value of a basic code point (for use in
	* representing integers) in the range `0` to `base - 1`, or `base` if
	* the code point does not represent a value.
	*/
	var basicToDigit = function(codePoint) {
		if (codePoint >= 48 && codePoint < 58) return 26 + (codePoint - 48);
		if (codePoint >= 65 && codePoint < 91) return codePoint - 65;
		if (codePoint >= 97 && codePoint < 123) return codePoint - 97;
		return base;
	};
	/**
	* Converts a digit/integer into a basic code point.
	* @see `basicToDigit()`
	* @private
	* @param {Number} digit The numeric value of a basic code point.
	* @returns {Number} The basic code point whose value (when used for
	* representing integers) is `digit`, which needs to be in the range
	* `0` to `base - 1`. If `flag` is non-zero, the uppercase form is
	* used; else, the lowercase form is used. The behavior is undefined
	* if `flag` is non-zero and `digit` has no uppercase form.
	*/
	var digitToBasic = function(digit, flag) {
		return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
	};
	/**
	* Bias adaptation function as per section 3.4 of RFC 3492.
	* https://tools.ietf.org/html/rfc3492#section-3.4
	* @private
	*/
	var adapt = function(delta, numPoints, firstTime) {
		let k = 0;
		delta = firstTime ? floor(delta / damp) : delta >> 1;
		delta += floor(delta / numPoints);
		for (; delta > 455; k += base) delta = floor(delta / baseMinusTMin);
		return floor(k + 36 * delta / (delta + skew));
	};
	/**
	* Converts a Punycode string of ASCII-only symbols to a string of Unicode
	* symbols.
	* @memberOf punycode
	* @param {String} input The Punycode string of ASCII-only symbols.
	* @returns {String} The resulting string of Unicode symbols.
	*/
	var decode = function(input) {
		const output = [];
		const inputLength = input.length;
		let i = 0;
		let n = initialN;
		let bias = initialBias;
		let basic = input.lastIndexOf(delimiter);
		if (basic < 0) basic = 0;
		for (let j = 0; j < basic; ++j) {
			if (input.charCodeAt(j) >= 128) error("not-basic");
			output.push(input.charCodeAt(j));
		}
		for (let index = basic > 0 ? basic + 1 : 0; index < inputLength;) {
			const oldi = i;
			for (let w = 1, k = base;; k += base) {
				if (index >= inputLength) error("invalid-input");
				const digit = basicToDigit(input.charCodeAt(index++));
				if (digit >= base) error("invalid-input");
				if (digit > floor((maxInt - i) / w)) error("overflow");
				i += digit * w;
				const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
				if (digit < t) break;
				const baseMinusT = base - t;
				if (w > floor(maxInt / baseMinusT)) error("overflow");
				w *= baseMinusT;
			}
			const out = output.length + 1;
			bias = adapt(i - oldi, out, oldi == 0);
			if (floor(i / out) > maxInt - n) error("overflow");
			n += floor(i / out);
			i %= out;
			output.splice(i++, 0, n);
		}
		return String.fromCodePoint(...output);
	};
	/**
	* Converts a string of Unicode symbols (e.g. a domain name label) to a
	* Punycode string of ASCII-only symbols.
	* @memberOf punycode
	* @param {String} input The string of Unicode symbols.
	* @returns {String} The resulting Punycode string of ASCII-only symbols.
	*/
	var encode = function(input) {
		const output = [];
		input = ucs2decode(input);
		const inputLength = input.length;
		let n = initialN;
		let delta = 0;
		let bias = initialBias;
		for (const currentValue of input) if (currentValue < 128) output.push(stringFromCharCode(currentValue));
		const basicLength = output.length;
		let handledCPCount = basicLength;
		if (basicLength) output.push(delimiter);
		while (handledCPCount < inputLength) {
			let m = maxInt;
			for (const currentValue of input) if (currentValue >= n && currentValue < m) m = currentValue;
			const handledCPCountPlusOne = handledCPCount + 1;
			if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) error("overflow");
			delta += (m - n) * handledCPCountPlusOne;
			n = m;
			for (const currentValue of input) {
				if (currentValue < n && ++delta > maxInt) error("overflow");
				if (currentValue === n) {
					let q = delta;
					for (let k = base;; k += base) {
						const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
						if (q < t) break;
						const qMinusT = q - t;
						const baseMinusT = base - t;
						output.push(stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0)));
						q = floor(qMinusT / baseMinusT);
					}
					output.push(stringFromCharCode(digitToBasic(q, 0)));
					bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
					delta = 0;
					++handledCPCount;
				}
			}
			++delta;
			++n;
		}
		return output.join("");
	};
	/**
	* Converts a Punycode string representing a domain name or an email address
	* to Unicode. Only the Punycoded parts of the input will be converted, i.e.
	* it doesn't matter if you call it on a string that has already been
	* converted to Unicode.
	* @memberOf punycode
	* @param {String} input The Punycoded domain name or email address to
	* convert to Unicode.
	* @returns {String} The Unicode representation of the given Punycode
	* string.
	*/
	var toUnicode = function(input) {
		return mapDomain(input, function(string) {
			return regexPunycode.test(string) ? decode(string.slice(4).toLowerCase()) : string;
		});
	};
	/**
	* Converts a Unicode string representing a domain name or an email address to
	* Punycode. Only the non-ASCII parts of the domain name will be converted,
	* i.e. it doesn't matter if you call it with a domain that's already in
	* ASCII.
	* @memberOf punycode
	* @param {String} input The domain name or email address to convert, as a
	* Unicode string.
	* @returns {String} The Punycode representation of the given domain name or
	* email address.
	*/
	var toASCII = function(input) {
		return mapDomain(input, function(string) {
			return regexNonASCII.test(string) ? "xn--" + encode(string) : string;
		});
	};
	/** Define the public API */
	var punycode = {
		/**
		* A string representing the current Punycode.js version number.
		* @memberOf punycode
		* @type String
		*/
		"version": "2.3.1",
		/**
		* An object of methods to convert from JavaScript's internal character
		* representation (UCS-2) to Unicode code points, and back.
		* @see <https://mathiasbynens.be/notes/javascript-encoding>
		* @memberOf punycode
		* @type Object
		*/
		"ucs2": {
			"decode": ucs2decode,
			"encode": ucs2encode
		},
		"decode": decode,
		"encode": encode,
		"toASCII": toASCII,
		"toUnicode": toUnicode
	};
	// node_modules/markdown-it/dist/markdown-it.mjs
	/*! markdown-it 15.0.3 https://github.com/markdown-it/markdown-it @license MIT */
	var __defProp = Object.defineProperty;
	var __exportAll = (all, no_symbols) => {
		let target = {};
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
		if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
		return target;
	};
	/**
	* Common utility functions exposed through `md.utils` for use by plugins.
	*
	* @module md.utils
	*/
	var utils_exports = /* @__PURE__ */ __exportAll({
		arrayReplaceAt: () => arrayReplaceAt,
		asciiTrim: () => asciiTrim,
		callable: () => callable,
		escapeHtml: () => escapeHtml,
		escapeRE: () => escapeRE,
		fromCodePoint: () => fromCodePoint,
		isMdAsciiPunct: () => isMdAsciiPunct,
		isPunctChar: () => isPunctChar,
		isPunctCharCode: () => isPunctCharCode,
		isSpace: () => isSpace,
		isValidEntityCode: () => isValidEntityCode,
		isWhiteSpace: () => isWhiteSpace,
		lib: () => lib,
		normalizeReference: () => normalizeReference,
		unescapeAll: () => unescapeAll,
		unescapeMd: () => unescapeMd
	});
	function callable(cls) {
		const wrapper = function(...args) {
			return Reflect.construct(cls, args, new.target && new.target !== wrapper ? new.target : cls);
		};
		Object.defineProperty(wrapper, "name", { value: cls.name });
		Object.setPrototypeOf(wrapper, cls);
		wrapper.prototype = cls.prototype;
		return wrapper;
	}
	/**
	* Returns a copy of a token array with the token at `pos` replaced by
	* `newElements`. Used to transform token streams without modifying the
	* original array.
	*/
	function arrayReplaceAt(src, pos, newElements) {
		return [].concat(src.slice(0, pos), newElements, src.slice(pos + 1));
	}
	/** Checks whether a code point can be decoded from a numeric HTML entity. */
	function isValidEntityCode(c) {
		if (c >= 55296 && c <= 57343) return false;
		if (c >= 64976 && c <= 65007) return false;
		if ((c & 65535) === 65535 || (c & 65535) === 65534) return false;
		if (c >= 0 && c <= 8) return false;
		if (c === 11) return false;
		if (c >= 14 && c <= 31) return false;
		if (c >= 127 && c <= 159) return false;
		if (c > 1114111) return false;
		return true;
	}
	/**
	* Converts a Unicode code point to a string, like `String.fromCodePoint()`,
	* but does not throw for invalid input.
	*/
	function fromCodePoint(c) {
		if (c > 65535) {
			c -= 65536;
			const surrogate1 = 55296 + (c >> 10);
			const surrogate2 = 56320 + (c & 1023);
			return String.fromCharCode(surrogate1, surrogate2);
		}
		return String.fromCharCode(c);
	}
	var UNESCAPE_MD_RE = /\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g;
	var UNESCAPE_ALL_RE = new RegExp(`${UNESCAPE_MD_RE.source}|${/&([a-z#][a-z0-9]{1,31});/gi.source}`, "gi");
	var DIGITAL_ENTITY_TEST_RE = /^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i;
	function replaceEntityPattern(match, name) {
		if (name.charCodeAt(0) === 35 && DIGITAL_ENTITY_TEST_RE.test(name)) {
			const code = name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
			if (isValidEntityCode(code)) return fromCodePoint(code);
			return match;
		}
		const decoded = decodeHTMLStrict(match);
		if (decoded !== match) return decoded;
		return match;
	}
	/** Decodes Markdown backslash escapes. */
	function unescapeMd(str) {
		if (str.indexOf("\\") < 0) return str;
		return str.replace(UNESCAPE_MD_RE, "$1");
	}
	/**
	* Decodes Markdown backslash escapes and HTML character references in link
	* destinations, link titles, and fenced code info strings.
	*/
	function unescapeAll(str) {
		if (str.indexOf("\\") < 0 && str.indexOf("&") < 0) return str;
		return str.replace(UNESCAPE_ALL_RE, function(match, escaped, entity) {
			if (escaped) return escaped;
			return replaceEntityPattern(match, entity);
		});
	}
	var HTML_ESCAPE_TEST_RE = /[&<>"]/;
	var HTML_ESCAPE_REPLACE_RE = /[&<>"]/g;
	var HTML_REPLACEMENTS = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;"
	};
	function replaceUnsafeChar(ch) {
		return HTML_REPLACEMENTS[ch];
	}
	/** Escapes HTML special characters in a string. */
	function escapeHtml(str) {
		if (HTML_ESCAPE_TEST_RE.test(str)) return str.replace(HTML_ESCAPE_REPLACE_RE, replaceUnsafeChar);
		return str;
	}
	var REGEXP_ESCAPE_RE = /[.?*+^$[\]\\(){}|-]/g;
	/** Escapes regular expression metacharacters in a string. */
	function escapeRE(str) {
		return str.replace(REGEXP_ESCAPE_RE, "\\$&");
	}
	/** Checks whether a character code is an ASCII space or tab. */
	function isSpace(code) {
		switch (code) {
			case 9:
			case 32: return true;
		}
		return false;
	}
	/**
	* Checks whether a character code is whitespace recognized by Markdown.
	*
	* Matches the Unicode `Zs` category or `\t`, `\f`, `\v`, `\r`, `\n`.
	*/
	function isWhiteSpace(code) {
		if (code >= 8192 && code <= 8202) return true;
		switch (code) {
			case 9:
			case 10:
			case 11:
			case 12:
			case 13:
			case 32:
			case 160:
			case 5760:
			case 8239:
			case 8287:
			case 12288: return true;
		}
		return false;
	}
	/**
	* Checks whether a character is Unicode punctuation or a symbol.
	*
	* Does not support astral characters.
	*/
	function isPunctChar(ch) {
		return P$1.test(ch) || S$1.test(ch);
	}
	/** Checks whether a Unicode code point is punctuation or a symbol. */
	function isPunctCharCode(code) {
		return isPunctChar(fromCodePoint(code));
	}
	/**
	* Markdown ASCII punctuation characters.
	*
	*     !, ", #, $, %, &, ', (, ), *, +, ,, -, ., /, :, ;, <, =, >, ?, @,
	*     [, \, ], ^, _, `, {, |, }, or ~
	*
	* http://spec.commonmark.org/0.15/#ascii-punctuation-character
	*
	* Don't confuse with Unicode punctuation. It lacks some characters in the
	* ASCII range.
	*/
	function isMdAsciiPunct(ch) {
		switch (ch) {
			case 33:
			case 34:
			case 35:
			case 36:
			case 37:
			case 38:
			case 39:
			case 40:
			case 41:
			case 42:
			case 43:
			case 44:
			case 45:
			case 46:
			case 47:
			case 58:
			case 59:
			case 60:
			case 61:
			case 62:
			case 63:
			case 64:
			case 91:
			case 92:
			case 93:
			case 94:
			case 95:
			case 96:
			case 123:
			case 124:
			case 125:
			case 126: return true;
			default: return false;
		}
	}
	/** Normalizes `[reference labels]` for case-insensitive lookup. */
	function normalizeReference(str) {
		str = str.trim().replace(/\s+/g, " ");
		return str.toLowerCase().toUpperCase();
	}
	function isAsciiTrimmable(c) {
		return c === 32 || c === 9 || c === 10 || c === 13;
	}
	/**
	* "Light" `.trim()` for blocks (headings, paragraphs), where Unicode spaces
	* should be preserved.
	*/
	function asciiTrim(str) {
		let start = 0;
		for (; start < str.length; start++) if (!isAsciiTrimmable(str.charCodeAt(start))) break;
		let end = str.length - 1;
		for (; end >= start; end--) if (!isAsciiTrimmable(str.charCodeAt(end))) break;
		return str.slice(start, end + 1);
	}
	/**
	* Libraries commonly used by markdown-it and its plugins, re-exported to
	* reduce duplicate dependencies in browser bundles.
	*/
	var lib = {
		mdurl: mdurl_exports,
		ucmicro: build_exports
	};
	/** Finds the end of a link or image label (`[label]`). */
	function parseLinkLabel(state, start, disableNested) {
		let level, found, marker, prevPos;
		const max = state.posMax;
		const oldPos = state.pos;
		state.pos = start + 1;
		level = 1;
		while (state.pos < max) {
			marker = state.src.charCodeAt(state.pos);
			if (marker === 93) {
				level--;
				if (level === 0) {
					found = true;
					break;
				}
			}
			prevPos = state.pos;
			state.md.inline.skipToken(state);
			if (marker === 91) {
				if (prevPos === state.pos - 1) level++;
				else if (disableNested) {
					state.pos = oldPos;
					return -1;
				}
			}
		}
		let labelEnd = -1;
		if (found) labelEnd = state.pos;
		state.pos = oldPos;
		return labelEnd;
	}
	/** Parses the destination in `[label](destination "title")`. */
	function parseLinkDestination(str, start, max) {
		let code;
		let pos = start;
		const result = {
			ok: false,
			pos: 0,
			str: ""
		};
		if (str.charCodeAt(pos) === 60) {
			pos++;
			while (pos < max) {
				code = str.charCodeAt(pos);
				if (code === 10) return result;
				if (code === 60) return result;
				if (code === 62) {
					result.pos = pos + 1;
					result.str = unescapeAll(str.slice(start + 1, pos));
					result.ok = true;
					return result;
				}
				if (code === 92 && pos + 1 < max) {
					pos += 2;
					continue;
				}
				pos++;
			}
			return result;
		}
		let level = 0;
		while (pos < max) {
			code = str.charCodeAt(pos);
			if (code === 32) break;
			if (code < 32 || code === 127) break;
			if (code === 92 && pos + 1 < max) {
				if (str.charCodeAt(pos + 1) === 32) {
					pos++;
					continue;
				}
				pos += 2;
				continue;
			}
			if (code === 40) {
				level++;
				if (level > 32) return result;
			}
			if (code === 41) {
				if (level === 0) break;
				level--;
			}
			pos++;
		}
		if (start === pos) return result;
		if (level !== 0) return result;
		result.str = unescapeAll(str.slice(start, pos));
		result.pos = pos;
		result.ok = true;
		return result;
	}
	/**
	* Parses the optional title in `[label](destination "title")` or
	* `[label]: destination "title"`.
	*
	* `prev_state` continues a reference title on the next source line.
	*/
	function parseLinkTitle(str, start, max, prev_state) {
		let code;
		let pos = start;
		const state = {
			ok: false,
			can_continue: false,
			pos: 0,
			str: "",
			marker: 0
		};
		if (prev_state) {
			state.str = prev_state.str;
			state.marker = prev_state.marker;
		} else {
			if (pos >= max) return state;
			let marker = str.charCodeAt(pos);
			if (marker !== 34 && marker !== 39 && marker !== 40) return state;
			start++;
			pos++;
			if (marker === 40) marker = 41;
			state.marker = marker;
		}
		while (pos < max) {
			code = str.charCodeAt(pos);
			if (code === state.marker) {
				state.pos = pos + 1;
				state.str += unescapeAll(str.slice(start, pos));
				state.ok = true;
				return state;
			} else if (code === 40 && state.marker === 41) return state;
			else if (code === 92 && pos + 1 < max) pos++;
			pos++;
		}
		state.can_continue = true;
		state.str += unescapeAll(str.slice(start, pos));
		return state;
	}
	/**
	* Functions used to parse links and images, split out of parser rules because
	* of their size.
	*
	* @module md.helpers
	*/
	var helpers_exports = /* @__PURE__ */ __exportAll({
		parseLinkDestination: () => parseLinkDestination,
		parseLinkLabel: () => parseLinkLabel,
		parseLinkTitle: () => parseLinkTitle
	});
	function _typeof(o) {
		"@babel/helpers - typeof";
		return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
			return typeof o;
		} : function(o) {
			return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
		}, _typeof(o);
	}
	function toPrimitive(t, r) {
		if ("object" != _typeof(t) || !t) return t;
		var e = t[Symbol.toPrimitive];
		if (void 0 !== e) {
			var i = e.call(t, r || "default");
			if ("object" != _typeof(i)) return i;
			throw new TypeError("@@toPrimitive must return a primitive value.");
		}
		return ("string" === r ? String : Number)(t);
	}
	function toPropertyKey(t) {
		var i = toPrimitive(t, "string");
		return "symbol" == _typeof(i) ? i : i + "";
	}
	function _defineProperty(e, r, t) {
		return (r = toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
			value: t,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}) : e[r] = t, e;
	}
	/**
	* Represents one item in the parsed token stream, storing parsed data and
	* providing helpers for managing HTML attributes.
	*/
	var Token = class {
		constructor(type, tag, nesting) {
			_defineProperty(
				this,
				/**
				* Source map info. Format: `[ line_begin, line_end ]`
				*/
				"map",
				null
			);
			_defineProperty(
				this,
				/**
				* nesting level, the same as `state.level`
				*/
				"level",
				0
			);
			_defineProperty(
				this,
				/**
				* An array of child nodes (inline and img tokens)
				*/
				"children",
				null
			);
			_defineProperty(
				this,
				/**
				* In a case of self-closing tag (code, html, fence, etc.),
				* it has contents of this tag.
				*/
				"content",
				""
			);
			_defineProperty(
				this,
				/**
				* '*' or '_' for emphasis, fence string for fence, etc.
				*/
				"markup",
				""
			);
			_defineProperty(
				this,
				/**
				* Additional information:
				*
				* - Info string for "fence" tokens
				* - The value "auto" for autolink "link_open" and "link_close" tokens
				* - The string value of the item marker for ordered-list "list_item_open" tokens
				*/
				"info",
				""
			);
			_defineProperty(
				this,
				/**
				* True for block-level tokens, false for inline tokens.
				* Used in renderer to calculate line breaks
				*/
				"block",
				false
			);
			_defineProperty(
				this,
				/**
				* If it's true, ignore this element when rendering. Used for tight lists
				* to hide paragraphs.
				*/
				"hidden",
				false
			);
			this.type = type;
			this.tag = tag;
			this.attrs = null;
			this.nesting = nesting;
			this.meta = null;
		}
		/**
		* Search attribute index by name.
		*/
		attrIndex(name) {
			if (!this.attrs) return -1;
			const attrs = this.attrs;
			for (let i = 0, len = attrs.length; i < len; i++) if (attrs[i][0] === name) return i;
			return -1;
		}
		/**
		* Add `[ name, value ]` attribute to list. Init attrs if necessary
		*/
		attrPush(attrData) {
			if (this.attrs) this.attrs.push(attrData);
			else this.attrs = [attrData];
		}
		/**
		* Set `name` attribute to `value`. Override old value if exists.
		*/
		attrSet(name, value) {
			const idx = this.attrIndex(name);
			const attrData = [name, value];
			if (idx < 0) this.attrPush(attrData);
			else this.attrs[idx] = attrData;
		}
		/**
		* Get the value of attribute `name`, or null if it does not exist.
		*/
		attrGet(name) {
			const idx = this.attrIndex(name);
			let value = null;
			if (idx >= 0) value = this.attrs[idx][1];
			return value;
		}
		/**
		* Join value to existing attribute via space. Or create new attribute if not
		* exists. Useful to operate with token classes.
		*/
		attrJoin(name, value) {
			const idx = this.attrIndex(name);
			if (idx < 0) this.attrPush([name, value]);
			else this.attrs[idx][1] = `${this.attrs[idx][1]} ${value}`;
		}
	};
	/**
	* Helper class, used by {@link MarkdownIt.core}, {@link MarkdownIt.block} and
	* {@link MarkdownIt.inline} to manage sequences of functions (rules):
	*
	* - keep rules in defined order
	* - assign the name to each rule
	* - enable/disable rules
	* - add/replace rules
	* - allow assign rules to additional named chains (in the same)
	* - cacheing lists of active rules
	*
	* You will not need use this class directly until write plugins. For simple
	* rules control use {@link MarkdownIt.disable}, {@link MarkdownIt.enable} and
	* {@link MarkdownIt.use}.
	*/
	var Ruler = class {
		constructor() {
			_defineProperty(
				this,
				/** @internal */
				"__rules__",
				[]
			);
			_defineProperty(
				this,
				/** @internal */
				"__cache__",
				null
			);
		}
		/** @internal */
		__find__(name) {
			for (let i = 0; i < this.__rules__.length; i++) if (this.__rules__[i].name === name) return i;
			return -1;
		}
		/** @internal */
		__compile__() {
			const chains = /* @__PURE__ */ new Set();
			this.__rules__.forEach((rule) => {
				if (!rule.enabled) return;
				rule.alt.forEach((altName) => {
					if (altName) chains.add(altName);
				});
			});
			this.__cache__ = Object.create(null);
			this.__cache__[""] = [];
			this.__rules__.forEach((rule) => {
				if (rule.enabled) this.__cache__[""].push(rule.fn);
			});
			chains.forEach((chain) => {
				this.__cache__[chain] = [];
				this.__rules__.forEach((rule) => {
					if (rule.enabled && rule.alt.indexOf(chain) >= 0) this.__cache__[chain].push(rule.fn);
				});
			});
		}
		/**
		* Replace rule by name with new function & options. Throws error if name not
		* found.
		*
		* @example Replace existing typographer replacement rule with new one
		* ```javascript
		* import MarkdownIt from 'markdown-it'
		* const md = new MarkdownIt()
		*
		* md.core.ruler.at('replacements', function replace(state) {
		*   //...
		* });
		* ```
		*/
		at(name, fn, options = {}) {
			const index = this.__find__(name);
			if (index === -1) throw new Error(`Parser rule not found: ${name}`);
			this.__rules__[index].fn = fn;
			this.__rules__[index].alt = options.alt || [];
			this.__cache__ = null;
		}
		/**
		* Add new rule to chain before one with given name. See also
		* {@link Ruler.after}, {@link Ruler.push}.
		*
		* @example
		* ```javascript
		* import MarkdownIt from 'markdown-it'
		* const md = new MarkdownIt()
		*
		* md.block.ruler.before('paragraph', 'my_rule', function replace(state) {
		*   //...
		* });
		* ```
		*/
		before(beforeName, ruleName, fn, options = {}) {
			const index = this.__find__(beforeName);
			if (index === -1) throw new Error(`Parser rule not found: ${beforeName}`);
			this.__rules__.splice(index, 0, {
				name: ruleName,
				enabled: true,
				fn,
				alt: options.alt || []
			});
			this.__cache__ = null;
		}
		/**
		* Add new rule to chain after one with given name. See also
		* {@link Ruler.before}, {@link Ruler.push}.
		*
		* @example
		* ```javascript
		* import MarkdownIt from 'markdown-it'
		* const md = new MarkdownIt()
		*
		* md.inline.ruler.after('text', 'my_rule', function replace(state) {
		*   //...
		* });
		* ```
		*/
		after(afterName, ruleName, fn, options = {}) {
			const index = this.__find__(afterName);
			if (index === -1) throw new Error(`Parser rule not found: ${afterName}`);
			this.__rules__.splice(index + 1, 0, {
				name: ruleName,
				enabled: true,
				fn,
				alt: options.alt || []
			});
			this.__cache__ = null;
		}
		/**
		* Push new rule to the end of chain. See also
		* {@link Ruler.before}, {@link Ruler.after}.
		*
		* @example
		* ```javascript
		* import MarkdownIt from 'markdown-it'
		* const md = new MarkdownIt()
		*
		* md.core.ruler.push('my_rule', function replace(state) {
		*   //...
		* });
		* ```
		*/
		push(ruleName, fn, options = {}) {
			this.__rules__.push({
				name: ruleName,
				enabled: true,
				fn,
				alt: options.alt || []
			});
			this.__cache__ = null;
		}
		/**
		* Enable rules with given names. If any rule name not found - throw Error.
		* Errors can be disabled by second param.
		*
		* See also {@link Ruler.disable}, {@link Ruler.enableOnly}.
		*
		* Returns list of found rule names (if no exception happened).
		*/
		enable(list, ignoreInvalid = false) {
			if (!Array.isArray(list)) list = [list];
			const result = [];
			list.forEach((name) => {
				const idx = this.__find__(name);
				if (idx < 0) {
					if (ignoreInvalid) return;
					throw new Error(`Rules manager: invalid rule name ${name}`);
				}
				this.__rules__[idx].enabled = true;
				result.push(name);
			});
			this.__cache__ = null;
			return result;
		}
		/**
		* Enable rules with given names, and disable everything else. If any rule name
		* not found - throw Error. Errors can be disabled by second param.
		*
		* See also {@link Ruler.disable}, {@link Ruler.enable}.
		*/
		enableOnly(list, ignoreInvalid = false) {
			if (!Array.isArray(list)) list = [list];
			this.__rules__.forEach((rule) => {
				rule.enabled = false;
			});
			this.enable(list, ignoreInvalid);
		}
		/**
		* Disable rules with given names. If any rule name not found - throw Error.
		* Errors can be disabled by second param.
		*
		* See also {@link Ruler.enable}, {@link Ruler.enableOnly}.
		*
		* Returns list of found rule names (if no exception happened).
		*/
		disable(list, ignoreInvalid = false) {
			if (!Array.isArray(list)) list = [list];
			const result = [];
			list.forEach((name) => {
				const idx = this.__find__(name);
				if (idx < 0) {
					if (ignoreInvalid) return;
					throw new Error(`Rules manager: invalid rule name ${name}`);
				}
				this.__rules__[idx].enabled = false;
				result.push(name);
			});
			this.__cache__ = null;
			return result;
		}
		/**
		* Return array of active functions (rules) for given chain name. It analyzes
		* rules configuration, compiles caches if not exists and returns result.
		*
		* Default chain name is `''` (empty string). It can't be skipped. That's
		* done intentionally, to keep signature monomorphic for high speed.
		*/
		getRules(chainName) {
			if (!this.__cache__) this.__compile__();
			return this.__cache__[chainName] || [];
		}
	};
	var default_rules = {};
	default_rules.code_inline = function(tokens, idx, options, env, slf) {
		const token = tokens[idx];
		return `<code${slf.renderAttrs(token)}>${escapeHtml(token.content)}</code>`;
	};
	default_rules.code_block = function(tokens, idx, options, env, slf) {
		const token = tokens[idx];
		return `<pre${slf.renderAttrs(token)}><code>${escapeHtml(tokens[idx].content)}</code></pre>\n`;
	};
	default_rules.fence = function(tokens, idx, options, env, slf) {
		const token = tokens[idx];
		const info = token.info ? unescapeAll(token.info).trim() : "";
		let langName = "";
		let langAttrs = "";
		if (info) {
			const arr = info.split(/(\s+)/g);
			langName = arr[0];
			langAttrs = arr.slice(2).join("");
		}
		let highlighted;
		if (options.highlight) highlighted = options.highlight(token.content, langName, langAttrs) || escapeHtml(token.content);
		else highlighted = escapeHtml(token.content);
		if (highlighted.indexOf("<pre") === 0) return highlighted + "\n";
		if (info) {
			const i = token.attrIndex("class");
			const tmpAttrs = token.attrs ? token.attrs.slice() : [];
			if (i < 0) tmpAttrs.push(["class", `${options.langPrefix}${langName}`]);
			else {
				tmpAttrs[i] = [tmpAttrs[i][0], tmpAttrs[i][1]];
				tmpAttrs[i][1] += ` ${options.langPrefix}${langName}`;
			}
			const tmpToken = { attrs: tmpAttrs };
			return `<pre><code${slf.renderAttrs(tmpToken)}>${highlighted}</code></pre>\n`;
		}
		return `<pre><code${slf.renderAttrs(token)}>${highlighted}</code></pre>\n`;
	};
	default_rules.image = function(tokens, idx, options, env, slf) {
		const token = tokens[idx];
		token.attrs[token.attrIndex("alt")][1] = slf.renderInlineAsText(token.children, options, env);
		return slf.renderToken(tokens, idx, options);
	};
	default_rules.hardbreak = function(tokens, idx, options) {
		return options.xhtmlOut ? "<br />\n" : "<br>\n";
	};
	default_rules.softbreak = function(tokens, idx, options) {
		return options.breaks ? options.xhtmlOut ? "<br />\n" : "<br>\n" : "\n";
	};
	default_rules.text = function(tokens, idx) {
		return escapeHtml(tokens[idx].content);
	};
	default_rules.html_block = function(tokens, idx) {
		return tokens[idx].content;
	};
	default_rules.html_inline = function(tokens, idx) {
		return tokens[idx].content;
	};
	/**
	* Generates HTML from parsed token stream. Each instance has independent
	* copy of rules. Those can be rewritten with ease. Also, you can add new
	* rules if you create plugin and adds new token types.
	*
	* Creates new renderer instance and fills {@link Renderer.rules} with defaults.
	*/
	var Renderer = class {
		constructor() {
			_defineProperty(
				this,
				/**
				* Contains render rules for tokens. Can be updated and extended.
				*
				* See [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts)
				* for more details and examples.
				*
				* @example Custom render rules
				* ```javascript
				* import MarkdownIt from 'markdown-it'
				* const md = new MarkdownIt()
				*
				* md.renderer.rules.strong_open  = function () { return '<b>'; };
				* md.renderer.rules.strong_close = function () { return '</b>'; };
				*
				* const result = md.renderInline(...);
				* ```
				*
				* @example Each rule is called as independent static function with fixed signature
				* ```javascript
				* function my_token_render(tokens, idx, options, env, renderer) {
				*   // ...
				*   return renderedHTML;
				* }
				* ```
				*/
				"rules",
				Object.assign({}, default_rules)
			);
		}
		/**
		* Render token attributes to string.
		*/
		renderAttrs(token) {
			let i, l, result;
			if (!token.attrs) return "";
			result = "";
			for (i = 0, l = token.attrs.length; i < l; i++) result += ` ${escapeHtml(token.attrs[i][0])}="${escapeHtml(String(token.attrs[i][1]))}"`;
			return result;
		}
		/**
		* Default token renderer. Can be overriden by custom function
		* in {@link Renderer.rules}.
		*/
		renderToken(tokens, idx, options) {
			const token = tokens[idx];
			let result = "";
			if (token.hidden) return "";
			let prev = idx - 1;
			while (prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === 0) prev--;
			if (token.block && token.nesting !== -1 && prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === -1) result += "\n";
			result += (token.nesting === -1 ? "</" : "<") + token.tag;
			result += this.renderAttrs(token);
			if (token.nesting === 0 && options.xhtmlOut) result += " /";
			let needLf = false;
			if (token.block) {
				needLf = true;
				if (token.nesting === 1) {
					let next = idx + 1;
					while (next < tokens.length && tokens[next].hidden && tokens[next].nesting === 0) next++;
					if (next < tokens.length) {
						const nextToken = tokens[next];
						if (nextToken.type === "inline" || nextToken.hidden) needLf = false;
						else if (nextToken.nesting === -1 && nextToken.tag === token.tag) needLf = false;
					}
				}
			}
			result += needLf ? ">\n" : ">";
			return result;
		}
		/**
		* The same as {@link Renderer.render}, but for single token of `inline` type.
		*/
		renderInline(tokens, options, env) {
			let result = "";
			const rules = this.rules;
			for (let i = 0, len = tokens.length; i < len; i++) {
				const type = tokens[i].type;
				if (typeof rules[type] !== "undefined") result += rules[type](tokens, i, options, env, this);
				else result += this.renderToken(tokens, i, options);
			}
			return result;
		}
		/**
		* Special kludge for image `alt` attributes to conform CommonMark spec.
		* Don't try to use it! Spec requires to show `alt` content with stripped markup,
		* instead of simple escaping.
		*/
		renderInlineAsText(tokens, options, env) {
			let result = "";
			for (let i = 0, len = tokens.length; i < len; i++) switch (tokens[i].type) {
				case "text":
				case "code_inline":
					result += tokens[i].content;
					break;
				case "image":
					result += this.renderInlineAsText(tokens[i].children, options, env);
					break;
				case "html_inline":
				case "html_block":
					result += tokens[i].content;
					break;
				case "softbreak":
				case "hardbreak": result += "\n";
			}
			return result;
		}
		/**
		* Takes token stream and generates HTML. Probably, you will never need to call
		* this method directly.
		*/
		render(tokens, options, env) {
			let result = "";
			const rules = this.rules;
			for (let i = 0, len = tokens.length; i < len; i++) {
				const type = tokens[i].type;
				if (type === "inline") result += this.renderInline(tokens[i].children, options, env);
				else if (typeof rules[type] !== "undefined") result += rules[type](tokens, i, options, env, this);
				else result += this.renderToken(tokens, i, options);
			}
			return result;
		}
	};
	/** Mutable state passed through the core rules chain. */
	var StateCore = class {
		constructor(src, md, env) {
			_defineProperty(this, "tokens", []);
			_defineProperty(this, "inlineMode", false);
			_defineProperty(this, "Token", Token);
			this.src = src;
			this.env = env;
			this.md = md;
		}
	};
	var UNNORMALIZED_NEWLINE_RE = /\r\n?/g;
	var NULL_RE = /\0/g;
	function normalize(state) {
		let str;
		str = state.src.replace(UNNORMALIZED_NEWLINE_RE, "\n");
		str = str.replace(NULL_RE, "�");
		state.src = str;
	}
	function block(state) {
		let token;
		if (state.inlineMode) {
			token = new state.Token("inline", "", 0);
			token.content = state.src;
			token.map = [0, 1];
			token.children = [];
			state.tokens.push(token);
		} else state.md.block.parse(state.src, state.md, state.env, state.tokens);
	}
	function strip_references(state) {
		const tokens = state.tokens;
		let last = 0;
		for (let curr = 0; curr < tokens.length; curr++) {
			if (tokens[curr].type === "reference_definition") continue;
			if (curr !== last) tokens[last] = tokens[curr];
			last++;
		}
		if (tokens.length !== last) tokens.length = last;
	}
	function inline$1(state) {
		const tokens = state.tokens;
		for (let i = 0, l = tokens.length; i < l; i++) {
			const tok = tokens[i];
			if (tok.type === "inline") state.md.inline.parse(tok.content, state.md, state.env, tok.children);
		}
	}
	function isLinkOpen$1(str) {
		return /^<a[>\s]/i.test(str);
	}
	function isLinkClose$1(str) {
		return /^<\/a\s*>/i.test(str);
	}
	function linkify$1(state) {
		const blockTokens = state.tokens;
		if (!state.md.options.linkify) return;
		for (let j = 0, l = blockTokens.length; j < l; j++) {
			if (blockTokens[j].type !== "inline" || !state.md.linkify.test(blockTokens[j].content)) continue;
			const tokens = blockTokens[j].children;
			const replacements = [];
			let htmlLinkLevel = 0;
			for (let i = tokens.length - 1; i >= 0; i--) {
				const currentToken = tokens[i];
				if (currentToken.type === "link_close") {
					i--;
					while (tokens[i].level !== currentToken.level && tokens[i].type !== "link_open") i--;
					continue;
				}
				if (currentToken.type === "html_inline") {
					if (isLinkOpen$1(currentToken.content) && htmlLinkLevel > 0) htmlLinkLevel--;
					if (isLinkClose$1(currentToken.content)) htmlLinkLevel++;
				}
				if (htmlLinkLevel > 0) continue;
				if (currentToken.type === "text" && state.md.linkify.test(currentToken.content)) {
					const text = currentToken.content;
					let links = state.md.linkify.match(text);
					const nodes = [];
					let level = currentToken.level;
					let lastPos = 0;
					if (links.length > 0 && links[0].index === 0 && i > 0 && tokens[i - 1].type === "text_special") links = links.slice(1);
					for (let ln = 0; ln < links.length; ln++) {
						const url = links[ln].url;
						const fullUrl = state.md.normalizeLink(url);
						if (!state.md.validateLink(fullUrl)) continue;
						let urlText = links[ln].text;
						if (!links[ln].schema) urlText = state.md.normalizeLinkText(`http://${urlText}`).replace(/^http:\/\//, "");
						else if (links[ln].schema === "mailto:" && !/^mailto:/i.test(urlText)) urlText = state.md.normalizeLinkText(`mailto:${urlText}`).replace(/^mailto:/, "");
						else urlText = state.md.normalizeLinkText(urlText);
						const pos = links[ln].index;
						if (pos > lastPos) {
							const token = new state.Token("text", "", 0);
							token.content = text.slice(lastPos, pos);
							token.level = level;
							nodes.push(token);
						}
						const token_o = new state.Token("link_open", "a", 1);
						token_o.attrs = [["href", fullUrl]];
						token_o.level = level++;
						token_o.markup = "linkify";
						token_o.info = "auto";
						nodes.push(token_o);
						const token_t = new state.Token("text", "", 0);
						token_t.content = urlText;
						token_t.level = level;
						nodes.push(token_t);
						const token_c = new state.Token("link_close", "a", -1);
						token_c.level = --level;
						token_c.markup = "linkify";
						token_c.info = "auto";
						nodes.push(token_c);
						lastPos = links[ln].lastIndex;
					}
					if (lastPos < text.length) {
						const token = new state.Token("text", "", 0);
						token.content = text.slice(lastPos);
						token.level = level;
						nodes.push(token);
					}
					replacements.push({
						index: i,
						nodes
					});
				}
			}
			if (replacements.length > 0) {
				let newTokensLength = tokens.length;
				for (const replacement of replacements) newTokensLength += replacement.nodes.length - 1;
				const newTokens = new Array(newTokensLength);
				let replacementIndex = 0;
				let newTokenIndex = 0;
				replacements.reverse();
				for (let i = 0; i < tokens.length; i++) {
					const replacement = replacements[replacementIndex];
					if ((replacement === null || replacement === void 0 ? void 0 : replacement.index) === i) {
						for (const node of replacement.nodes) newTokens[newTokenIndex++] = node;
						replacementIndex++;
					} else newTokens[newTokenIndex++] = tokens[i];
				}
				blockTokens[j].children = newTokens;
			}
		}
	}
	var RARE_RE = /\+-|\.\.|\?\?\?\?|!!!!|,,|--/;
	var SCOPED_ABBR_TEST_RE = /\((c|tm|r)\)/i;
	var SCOPED_ABBR_RE = /\((c|tm|r)\)/gi;
	var SCOPED_ABBR = {
		c: "©",
		r: "®",
		tm: "™"
	};
	function replaceFn(match, name) {
		return SCOPED_ABBR[name.toLowerCase()];
	}
	function replace_scoped(inlineTokens) {
		let inside_autolink = 0;
		for (let i = inlineTokens.length - 1; i >= 0; i--) {
			const token = inlineTokens[i];
			if (token.type === "text" && !inside_autolink) token.content = token.content.replace(SCOPED_ABBR_RE, replaceFn);
			if (token.type === "link_open" && token.info === "auto") inside_autolink--;
			if (token.type === "link_close" && token.info === "auto") inside_autolink++;
		}
	}
	function replace_rare(inlineTokens) {
		let inside_autolink = 0;
		for (let i = inlineTokens.length - 1; i >= 0; i--) {
			const token = inlineTokens[i];
			if (token.type === "text" && !inside_autolink) {
				if (RARE_RE.test(token.content)) token.content = token.content.replace(/\+-/g, "±").replace(/\.{2,}/g, "…").replace(/([?!])…/g, "$1..").replace(/([?!]){4,}/g, "$1$1$1").replace(/,{2,}/g, ",").replace(/(^|[^-])---(?=[^-]|$)/gm, "$1—").replace(/(^|\s)--(?=\s|$)/gm, "$1–").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm, "$1–");
			}
			if (token.type === "link_open" && token.info === "auto") inside_autolink--;
			if (token.type === "link_close" && token.info === "auto") inside_autolink++;
		}
	}
	function replace(state) {
		let blkIdx;
		if (!state.md.options.typographer) return;
		for (blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
			if (state.tokens[blkIdx].type !== "inline") continue;
			if (SCOPED_ABBR_TEST_RE.test(state.tokens[blkIdx].content)) replace_scoped(state.tokens[blkIdx].children);
			if (RARE_RE.test(state.tokens[blkIdx].content)) replace_rare(state.tokens[blkIdx].children);
		}
	}
	var QUOTE_TEST_RE = /['"]/;
	var QUOTE_RE = /['"]/g;
	var APOSTROPHE = "’";
	var MAX_OPENERS = 1e3;
	function truncateStack(stack, heads, length) {
		while (stack.length > length) {
			const item = stack.pop();
			if (item.isSingleQuote) heads.single = item.prevSameQuoteIdx;
			else heads.double = item.prevSameQuoteIdx;
		}
	}
	function addReplacement(replacements, tokenIdx, pos, ch) {
		if (!replacements[tokenIdx]) replacements[tokenIdx] = [];
		replacements[tokenIdx].push({
			pos,
			ch
		});
	}
	function applyReplacements(str, replacements) {
		let result = "";
		let lastPos = 0;
		replacements.sort((a, b) => a.pos - b.pos);
		for (let i = 0; i < replacements.length; i++) {
			const replacement = replacements[i];
			result += str.slice(lastPos, replacement.pos) + replacement.ch;
			lastPos = replacement.pos + 1;
		}
		return result + str.slice(lastPos);
	}
	function process_inlines(tokens, state) {
		let j;
		const stack = [];
		const heads = {
			single: -1,
			double: -1
		};
		const replacements = {};
		for (let i = 0; i < tokens.length; i++) {
			const token = tokens[i];
			const thisLevel = tokens[i].level;
			for (j = stack.length - 1; j >= 0; j--) if (stack[j].level <= thisLevel) break;
			truncateStack(stack, heads, j + 1);
			if (token.type !== "text") continue;
			const text = token.content;
			let pos = 0;
			const max = text.length;
			OUTER: while (pos < max) {
				QUOTE_RE.lastIndex = pos;
				const t = QUOTE_RE.exec(text);
				if (!t) break;
				let canOpen = true;
				let canClose = true;
				pos = t.index + 1;
				const isSingle = t[0] === "'";
				let lastChar = 32;
				if (t.index - 1 >= 0) lastChar = text.charCodeAt(t.index - 1);
				else for (j = i - 1; j >= 0; j--) {
					if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
					if (!tokens[j].content) continue;
					lastChar = tokens[j].content.charCodeAt(tokens[j].content.length - 1);
					break;
				}
				let nextChar = 32;
				if (pos < max) nextChar = text.charCodeAt(pos);
				else for (j = i + 1; j < tokens.length; j++) {
					if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
					if (!tokens[j].content) continue;
					nextChar = tokens[j].content.charCodeAt(0);
					break;
				}
				const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
				const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
				const isLastWhiteSpace = isWhiteSpace(lastChar);
				const isNextWhiteSpace = isWhiteSpace(nextChar);
				if (isNextWhiteSpace) canOpen = false;
				else if (isNextPunctChar) {
					if (!(isLastWhiteSpace || isLastPunctChar)) canOpen = false;
				}
				if (isLastWhiteSpace) canClose = false;
				else if (isLastPunctChar) {
					if (!(isNextWhiteSpace || isNextPunctChar)) canClose = false;
				}
				if (nextChar === 34 && t[0] === "\"") {
					if (lastChar >= 48 && lastChar <= 57) canClose = canOpen = false;
				}
				if (canOpen && canClose) {
					canOpen = isLastPunctChar;
					canClose = isNextPunctChar;
				}
				if (!canOpen && !canClose) {
					if (isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
					continue;
				}
				if (canClose) {
					j = isSingle ? heads.single : heads.double;
					if (j >= 0 && stack[j].level === thisLevel) {
						const item = stack[j];
						let openQuote;
						let closeQuote;
						if (isSingle) {
							openQuote = state.md.options.quotes[2];
							closeQuote = state.md.options.quotes[3];
						} else {
							openQuote = state.md.options.quotes[0];
							closeQuote = state.md.options.quotes[1];
						}
						addReplacement(replacements, i, t.index, closeQuote);
						addReplacement(replacements, item.tokenIdx, item.contentPos, openQuote);
						truncateStack(stack, heads, j);
						continue OUTER;
					}
				}
				if (canOpen) {
					if (stack.length >= MAX_OPENERS) return;
					stack.push({
						tokenIdx: i,
						contentPos: t.index,
						isSingleQuote: isSingle,
						level: thisLevel,
						prevSameQuoteIdx: isSingle ? heads.single : heads.double
					});
					if (isSingle) heads.single = stack.length - 1;
					else heads.double = stack.length - 1;
				} else if (canClose && isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
			}
		}
		Object.keys(replacements).forEach(function(tokenIdx) {
			const idx = Number(tokenIdx);
			tokens[idx].content = applyReplacements(tokens[idx].content, replacements[tokenIdx]);
		});
	}
	function smartquotes(state) {
		if (!state.md.options.typographer) return;
		for (let blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
			if (state.tokens[blkIdx].type !== "inline" || !QUOTE_TEST_RE.test(state.tokens[blkIdx].content)) continue;
			process_inlines(state.tokens[blkIdx].children, state);
		}
	}
	function join_alt(tokens) {
		let curr, last;
		const max = tokens.length;
		for (curr = 0; curr < max; curr++) if (tokens[curr].type === "text_special") tokens[curr].type = "text";
		for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
		else {
			if (curr !== last) tokens[last] = tokens[curr];
			last++;
		}
		if (curr !== last) tokens.length = last;
	}
	function text_join(state) {
		let curr, last;
		const blockTokens = state.tokens;
		const l = blockTokens.length;
		for (let j = 0; j < l; j++) {
			if (blockTokens[j].type !== "inline") continue;
			const tokens = blockTokens[j].children;
			const max = tokens.length;
			for (curr = 0; curr < max; curr++) {
				if (tokens[curr].type === "text_special") tokens[curr].type = "text";
				if (tokens[curr].children) join_alt(tokens[curr].children);
			}
			for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
			else {
				if (curr !== last) tokens[last] = tokens[curr];
				last++;
			}
			if (curr !== last) tokens.length = last;
		}
	}
	var _rules$2 = [
		["normalize", normalize],
		["block", block],
		["strip_references", strip_references],
		["inline", inline$1],
		["linkify", linkify$1],
		["replacements", replace],
		["smartquotes", smartquotes],
		["text_join", text_join]
	];
	/**
	* Top-level rules executor. Glues block/inline parsers and does intermediate
	* transformations.
	*/
	var ParserCore = class {
		constructor() {
			_defineProperty(
				this,
				/**
				* {@link Ruler} instance. Keep configuration of core rules.
				*/
				"ruler",
				new Ruler()
			);
			_defineProperty(this, "State", StateCore);
			for (let i = 0; i < _rules$2.length; i++) this.ruler.push(_rules$2[i][0], _rules$2[i][1]);
		}
		/**
		* Executes core chain rules.
		*/
		process(state) {
			const rules = this.ruler.getRules("");
			for (let i = 0, l = rules.length; i < l; i++) rules[i](state);
		}
	};
	/** Mutable state passed to block rules while tokenizing a source document. */
	var StateBlock = class {
		constructor(src, md, env, tokens) {
			_defineProperty(this, "bMarks", []);
			_defineProperty(this, "eMarks", []);
			_defineProperty(this, "tShift", []);
			_defineProperty(this, "sCount", []);
			_defineProperty(this, "bsCount", []);
			_defineProperty(this, "blkIndent", 0);
			_defineProperty(this, "line", 0);
			_defineProperty(this, "lineMax", 0);
			_defineProperty(this, "tight", false);
			_defineProperty(this, "listIndent", -1);
			_defineProperty(this, "parentType", "root");
			_defineProperty(this, "level", 0);
			_defineProperty(this, "Token", Token);
			this.src = src;
			this.md = md;
			this.env = env;
			this.tokens = tokens;
			const s = this.src;
			for (let start = 0, pos = 0, indent = 0, offset = 0, len = s.length, indent_found = false; pos < len; pos++) {
				const ch = s.charCodeAt(pos);
				if (!indent_found) {
					if (isSpace(ch)) {
						indent++;
						if (ch === 9) offset += 4 - offset % 4;
						else offset++;
						continue;
					} else indent_found = true;
				}
				if (ch === 10 || pos === len - 1) {
					if (ch !== 10) pos++;
					this.bMarks.push(start);
					this.eMarks.push(pos);
					this.tShift.push(indent);
					this.sCount.push(offset);
					this.bsCount.push(0);
					indent_found = false;
					indent = 0;
					offset = 0;
					start = pos + 1;
				}
			}
			this.bMarks.push(s.length);
			this.eMarks.push(s.length);
			this.tShift.push(0);
			this.sCount.push(0);
			this.bsCount.push(0);
			this.lineMax = this.bMarks.length - 1;
		}
		push(type, tag, nesting) {
			const token = new Token(type, tag, nesting);
			token.block = true;
			if (nesting < 0) this.level--;
			token.level = this.level;
			if (nesting > 0) this.level++;
			this.tokens.push(token);
			return token;
		}
		isEmpty(line) {
			return this.bMarks[line] + this.tShift[line] >= this.eMarks[line];
		}
		skipEmptyLines(from) {
			for (let max = this.lineMax; from < max; from++) if (this.bMarks[from] + this.tShift[from] < this.eMarks[from]) break;
			return from;
		}
		skipSpaces(pos) {
			for (let max = this.src.length; pos < max; pos++) if (!isSpace(this.src.charCodeAt(pos))) break;
			return pos;
		}
		skipSpacesBack(pos, min) {
			if (pos <= min) return pos;
			while (pos > min) if (!isSpace(this.src.charCodeAt(--pos))) return pos + 1;
			return pos;
		}
		skipChars(pos, code) {
			for (let max = this.src.length; pos < max; pos++) if (this.src.charCodeAt(pos) !== code) break;
			return pos;
		}
		skipCharsBack(pos, code, min) {
			if (pos <= min) return pos;
			while (pos > min) if (code !== this.src.charCodeAt(--pos)) return pos + 1;
			return pos;
		}
		getLines(begin, end, indent, keepLastLF) {
			if (begin >= end) return "";
			const queue = new Array(end - begin);
			for (let i = 0, line = begin; line < end; line++, i++) {
				let lineIndent = 0;
				const lineStart = this.bMarks[line];
				let first = lineStart;
				let last;
				if (line + 1 < end || keepLastLF) last = this.eMarks[line] + 1;
				else last = this.eMarks[line];
				while (first < last && lineIndent < indent) {
					const ch = this.src.charCodeAt(first);
					if (isSpace(ch)) {
						if (ch === 9) lineIndent += 4 - (lineIndent + this.bsCount[line]) % 4;
						else lineIndent++;
					} else if (first - lineStart < this.tShift[line]) lineIndent++;
					else break;
					first++;
				}
				if (lineIndent > indent) queue[i] = new Array(lineIndent - indent + 1).join(" ") + this.src.slice(first, last);
				else queue[i] = this.src.slice(first, last);
			}
			return queue.join("");
		}
	};
	var MAX_AUTOCOMPLETED_CELLS = 65536;
	function getLine(state, line) {
		const pos = state.bMarks[line] + state.tShift[line];
		const max = state.eMarks[line];
		return state.src.slice(pos, max);
	}
	function escapedSplit(str) {
		const result = [];
		const max = str.length;
		let pos = 0;
		let ch = str.charCodeAt(pos);
		let isEscaped = false;
		let lastPos = 0;
		let current = "";
		while (pos < max) {
			if (ch === 124) {
				if (!isEscaped) {
					result.push(current + str.substring(lastPos, pos));
					current = "";
					lastPos = pos + 1;
				} else {
					current += str.substring(lastPos, pos - 1);
					lastPos = pos;
				}
			}
			isEscaped = ch === 92;
			pos++;
			ch = str.charCodeAt(pos);
		}
		result.push(current + str.substring(lastPos));
		return result;
	}
	function table(state, startLine, endLine, silent) {
		if (startLine + 2 > endLine) return false;
		let nextLine = startLine + 1;
		if (state.sCount[nextLine] < state.blkIndent) return false;
		if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
		let pos = state.bMarks[nextLine] + state.tShift[nextLine];
		if (pos >= state.eMarks[nextLine]) return false;
		const firstCh = state.src.charCodeAt(pos++);
		if (firstCh !== 124 && firstCh !== 45 && firstCh !== 58) return false;
		if (pos >= state.eMarks[nextLine]) return false;
		const secondCh = state.src.charCodeAt(pos++);
		if (secondCh !== 124 && secondCh !== 45 && secondCh !== 58 && !isSpace(secondCh)) return false;
		if (firstCh === 45 && isSpace(secondCh)) return false;
		while (pos < state.eMarks[nextLine]) {
			const ch = state.src.charCodeAt(pos);
			if (ch !== 124 && ch !== 45 && ch !== 58 && !isSpace(ch)) return false;
			pos++;
		}
		let lineText = getLine(state, startLine + 1);
		let columns = lineText.split("|");
		const aligns = [];
		for (let i = 0; i < columns.length; i++) {
			const t = columns[i].trim();
			if (!t) {
				if (i === 0 || i === columns.length - 1) continue;
				else return false;
			}
			if (!/^:?-+:?$/.test(t)) return false;
			if (t.charCodeAt(t.length - 1) === 58) aligns.push(t.charCodeAt(0) === 58 ? "center" : "right");
			else if (t.charCodeAt(0) === 58) aligns.push("left");
			else aligns.push("");
		}
		lineText = getLine(state, startLine).trim();
		if (lineText.indexOf("|") === -1) return false;
		if (state.sCount[startLine] - state.blkIndent >= 4) return false;
		columns = escapedSplit(lineText);
		if (columns.length && columns[0] === "") columns.shift();
		if (columns.length && columns[columns.length - 1] === "") columns.pop();
		const columnCount = columns.length;
		if (columnCount === 0 || columnCount !== aligns.length) return false;
		if (silent) return true;
		const oldParentType = state.parentType;
		state.parentType = "table";
		const terminatorRules = state.md.block.ruler.getRules("blockquote");
		const token_to = state.push("table_open", "table", 1);
		const tableLines = [startLine, 0];
		token_to.map = tableLines;
		const token_tho = state.push("thead_open", "thead", 1);
		token_tho.map = [startLine, startLine + 1];
		const token_htro = state.push("tr_open", "tr", 1);
		token_htro.map = [startLine, startLine + 1];
		for (let i = 0; i < columns.length; i++) {
			const token_ho = state.push("th_open", "th", 1);
			if (aligns[i]) token_ho.attrs = [["style", `text-align:${aligns[i]}`]];
			const token_il = state.push("inline", "", 0);
			token_il.content = columns[i].trim();
			token_il.children = [];
			state.push("th_close", "th", -1);
		}
		state.push("tr_close", "tr", -1);
		state.push("thead_close", "thead", -1);
		let tbodyLines;
		let autocompletedCells = 0;
		for (nextLine = startLine + 2; nextLine < endLine; nextLine++) {
			if (state.sCount[nextLine] < state.blkIndent) break;
			let terminate = false;
			for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
				terminate = true;
				break;
			}
			if (terminate) break;
			lineText = getLine(state, nextLine).trim();
			if (!lineText) break;
			if (state.sCount[nextLine] - state.blkIndent >= 4) break;
			columns = escapedSplit(lineText);
			if (columns.length && columns[0] === "") columns.shift();
			if (columns.length && columns[columns.length - 1] === "") columns.pop();
			autocompletedCells += columnCount - columns.length;
			if (autocompletedCells > MAX_AUTOCOMPLETED_CELLS) break;
			if (nextLine === startLine + 2) {
				const token_tbo = state.push("tbody_open", "tbody", 1);
				token_tbo.map = tbodyLines = [startLine + 2, 0];
			}
			const token_tro = state.push("tr_open", "tr", 1);
			token_tro.map = [nextLine, nextLine + 1];
			for (let i = 0; i < columnCount; i++) {
				const token_tdo = state.push("td_open", "td", 1);
				if (aligns[i]) token_tdo.attrs = [["style", `text-align:${aligns[i]}`]];
				const token_il = state.push("inline", "", 0);
				token_il.content = columns[i] ? columns[i].trim() : "";
				token_il.children = [];
				state.push("td_close", "td", -1);
			}
			state.push("tr_close", "tr", -1);
		}
		if (tbodyLines) {
			state.push("tbody_close", "tbody", -1);
			tbodyLines[1] = nextLine;
		}
		state.push("table_close", "table", -1);
		tableLines[1] = nextLine;
		state.parentType = oldParentType;
		state.line = nextLine;
		return true;
	}
	function code(state, startLine, endLine) {
		if (state.sCount[startLine] - state.blkIndent < 4) return false;
		let nextLine = startLine + 1;
		let last = nextLine;
		while (nextLine < endLine) {
			if (state.isEmpty(nextLine)) {
				nextLine++;
				continue;
			}
			if (state.sCount[nextLine] - state.blkIndent >= 4) {
				nextLine++;
				last = nextLine;
				continue;
			}
			break;
		}
		state.line = last;
		const token = state.push("code_block", "code", 0);
		token.content = state.getLines(startLine, last, 4 + state.blkIndent, false) + "\n";
		token.map = [startLine, state.line];
		return true;
	}
	function fence(state, startLine, endLine, silent) {
		let pos = state.bMarks[startLine] + state.tShift[startLine];
		let max = state.eMarks[startLine];
		if (state.sCount[startLine] - state.blkIndent >= 4) return false;
		if (pos + 3 > max) return false;
		const marker = state.src.charCodeAt(pos);
		if (marker !== 126 && marker !== 96) return false;
		let mem = pos;
		pos = state.skipChars(pos, marker);
		let len = pos - mem;
		if (len < 3) return false;
		const markup = state.src.slice(mem, pos);
		const params = state.src.slice(pos, max);
		if (marker === 96) {
			if (params.indexOf(String.fromCharCode(marker)) >= 0) return false;
		}
		if (silent) return true;
		let nextLine = startLine;
		let haveEndMarker = false;
		for (;;) {
			nextLine++;
			if (nextLine >= endLine) break;
			pos = mem = state.bMarks[nextLine] + state.tShift[nextLine];
			max = state.eMarks[nextLine];
			if (pos < max && state.sCount[nextLine] < state.blkIndent) break;
			if (state.src.charCodeAt(pos) !== marker) continue;
			if (state.sCount[nextLine] - state.blkIndent >= 4) continue;
			pos = state.skipChars(pos, marker);
			if (pos - mem < len) continue;
			pos = state.skipSpaces(pos);
			if (pos < max) continue;
			haveEndMarker = true;
			break;
		}
		len = state.sCount[startLine];
		state.line = nextLine + (haveEndMarker ? 1 : 0);
		const token = state.push("fence", "code", 0);
		token.info = params;
		token.content = state.getLines(startLine + 1, nextLine, len, true);
		token.markup = markup;
		token.map = [startLine, state.line];
		return true;
	}
	function blockquote(state, startLine, endLine, silent) {
		let pos = state.bMarks[startLine] + state.tShift[startLine];
		let max = state.eMarks[startLine];
		const oldLineMax = state.lineMax;
		if (state.sCount[startLine] - state.blkIndent >= 4) return false;
		if (state.src.charCodeAt(pos) !== 62) return false;
		if (silent) return true;
		const oldBMarks = [];
		const oldBSCount = [];
		const oldSCount = [];
		const oldTShift = [];
		const terminatorRules = state.md.block.ruler.getRules("blockquote");
		const oldParentType = state.parentType;
		state.parentType = "blockquote";
		let lastLineEmpty = false;
		let nextLine;
		for (nextLine = startLine; nextLine < endLine; nextLine++) {
			const isOutdented = state.sCount[nextLine] < state.blkIndent;
			pos = state.bMarks[nextLine] + state.tShift[nextLine];
			max = state.eMarks[nextLine];
			if (pos >= max) break;
			if (state.src.charCodeAt(pos++) === 62 && !isOutdented) {
				let initial = state.sCount[nextLine] + 1;
				let spaceAfterMarker;
				let adjustTab;
				if (state.src.charCodeAt(pos) === 32) {
					pos++;
					initial++;
					adjustTab = false;
					spaceAfterMarker = true;
				} else if (state.src.charCodeAt(pos) === 9) {
					spaceAfterMarker = true;
					if ((state.bsCount[nextLine] + initial) % 4 === 3) {
						pos++;
						initial++;
						adjustTab = false;
					} else adjustTab = true;
				} else spaceAfterMarker = false;
				let offset = initial;
				oldBMarks.push(state.bMarks[nextLine]);
				state.bMarks[nextLine] = pos;
				while (pos < max) {
					const ch = state.src.charCodeAt(pos);
					if (isSpace(ch)) {
						if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine] + (adjustTab ? 1 : 0)) % 4;
						else offset++;
					} else break;
					pos++;
				}
				lastLineEmpty = pos >= max;
				oldBSCount.push(state.bsCount[nextLine]);
				state.bsCount[nextLine] = state.sCount[nextLine] + 1 + (spaceAfterMarker ? 1 : 0);
				oldSCount.push(state.sCount[nextLine]);
				state.sCount[nextLine] = offset - initial;
				oldTShift.push(state.tShift[nextLine]);
				state.tShift[nextLine] = pos - state.bMarks[nextLine];
				continue;
			}
			if (lastLineEmpty) break;
			let terminate = false;
			for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
				terminate = true;
				break;
			}
			if (terminate) {
				state.lineMax = nextLine;
				if (state.blkIndent !== 0) {
					oldBMarks.push(state.bMarks[nextLine]);
					oldBSCount.push(state.bsCount[nextLine]);
					oldTShift.push(state.tShift[nextLine]);
					oldSCount.push(state.sCount[nextLine]);
					state.sCount[nextLine] -= state.blkIndent;
				}
				break;
			}
			oldBMarks.push(state.bMarks[nextLine]);
			oldBSCount.push(state.bsCount[nextLine]);
			oldTShift.push(state.tShift[nextLine]);
			oldSCount.push(state.sCount[nextLine]);
			state.sCount[nextLine] = -1;
		}
		const oldIndent = state.blkIndent;
		state.blkIndent = 0;
		const token_o = state.push("blockquote_open", "blockquote", 1);
		token_o.markup = ">";
		const lines = [startLine, 0];
		token_o.map = lines;
		state.md.block.tokenize(state, startLine, nextLine);
		const token_c = state.push("blockquote_close", "blockquote", -1);
		token_c.markup = ">";
		state.lineMax = oldLineMax;
		state.parentType = oldParentType;
		lines[1] = state.line;
		for (let i = 0; i < oldTShift.length; i++) {
			state.bMarks[i + startLine] = oldBMarks[i];
			state.tShift[i + startLine] = oldTShift[i];
			state.sCount[i + startLine] = oldSCount[i];
			state.bsCount[i + startLine] = oldBSCount[i];
		}
		state.blkIndent = oldIndent;
		return true;
	}
	function hr(state, startLine, endLine, silent) {
		const max = state.eMarks[startLine];
		if (state.sCount[startLine] - state.blkIndent >= 4) return false;
		let pos = state.bMarks[startLine] + state.tShift[startLine];
		const marker = state.src.charCodeAt(pos++);
		if (marker !== 42 && marker !== 45 && marker !== 95) return false;
		let cnt = 1;
		while (pos < max) {
			const ch = state.src.charCodeAt(pos++);
			if (ch !== marker && !isSpace(ch)) return false;
			if (ch === marker) cnt++;
		}
		if (cnt < 3) return false;
		if (silent) return true;
		state.line = startLine + 1;
		const token = state.push("hr", "hr", 0);
		token.map = [startLine, state.line];
		token.markup = Array(cnt + 1).join(String.fromCharCode(marker));
		return true;
	}
	function skipBulletListMarker(state, startLine) {
		const max = state.eMarks[startLine];
		let pos = state.bMarks[startLine] + state.tShift[startLine];
		const marker = state.src.charCodeAt(pos++);
		if (marker !== 42 && marker !== 45 && marker !== 43) return -1;
		if (pos < max) {
			if (!isSpace(state.src.charCodeAt(pos))) return -1;
		}
		return pos;
	}
	function skipOrderedListMarker(state, startLine) {
		const start = state.bMarks[startLine] + state.tShift[startLine];
		const max = state.eMarks[startLine];
		let pos = start;
		if (pos + 1 >= max) return -1;
		let ch = state.src.charCodeAt(pos++);
		if (ch < 48 || ch > 57) return -1;
		for (;;) {
			if (pos >= max) return -1;
			ch = state.src.charCodeAt(pos++);
			if (ch >= 48 && ch <= 57) {
				if (pos - start >= 10) return -1;
				continue;
			}
			if (ch === 41 || ch === 46) break;
			return -1;
		}
		if (pos < max) {
			ch = state.src.charCodeAt(pos);
			if (!isSpace(ch)) return -1;
		}
		return pos;
	}
	function markTightParagraphs(state, idx) {
		const level = state.level + 2;
		for (let i = idx + 2, l = state.tokens.length - 2; i < l; i++) if (state.tokens[i].level === level && state.tokens[i].type === "paragraph_open") {
			state.tokens[i + 2].hidden = true;
			state.tokens[i].hidden = true;
			i += 2;
		}
	}
	function list(state, startLine, endLine, silent) {
		let max, pos, start, token;
		let nextLine = startLine;
		let tight = true;
		if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
		if (state.listIndent >= 0 && state.sCount[nextLine] - state.listIndent >= 4 && state.sCount[nextLine] < state.blkIndent) return false;
		let isTerminatingParagraph = false;
		if (silent && state.parentType === "paragraph") {
			if (state.sCount[nextLine] >= state.blkIndent) isTerminatingParagraph = true;
		}
		let isOrdered;
		let markerValue;
		let posAfterMarker;
		if ((posAfterMarker = skipOrderedListMarker(state, nextLine)) >= 0) {
			isOrdered = true;
			start = state.bMarks[nextLine] + state.tShift[nextLine];
			markerValue = Number(state.src.slice(start, posAfterMarker - 1));
			if (isTerminatingParagraph && markerValue !== 1) return false;
		} else if ((posAfterMarker = skipBulletListMarker(state, nextLine)) >= 0) isOrdered = false;
		else return false;
		if (isTerminatingParagraph) {
			if (state.skipSpaces(posAfterMarker) >= state.eMarks[nextLine]) return false;
		}
		if (silent) return true;
		const markerCharCode = state.src.charCodeAt(posAfterMarker - 1);
		const listTokIdx = state.tokens.length;
		if (isOrdered) {
			token = state.push("ordered_list_open", "ol", 1);
			if (markerValue !== 1) token.attrs = [["start", markerValue]];
		} else token = state.push("bullet_list_open", "ul", 1);
		const listLines = [nextLine, 0];
		token.map = listLines;
		token.markup = String.fromCharCode(markerCharCode);
		let prevEmptyEnd = false;
		const terminatorRules = state.md.block.ruler.getRules("list");
		const oldParentType = state.parentType;
		state.parentType = "list";
		while (nextLine < endLine) {
			pos = posAfterMarker;
			max = state.eMarks[nextLine];
			const initial = state.sCount[nextLine] + posAfterMarker - (state.bMarks[nextLine] + state.tShift[nextLine]);
			let offset = initial;
			while (pos < max) {
				const ch = state.src.charCodeAt(pos);
				if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine]) % 4;
				else if (ch === 32) offset++;
				else break;
				pos++;
			}
			const contentStart = pos;
			let indentAfterMarker;
			if (contentStart >= max) indentAfterMarker = 1;
			else indentAfterMarker = offset - initial;
			if (indentAfterMarker > 4) indentAfterMarker = 1;
			const indent = initial + indentAfterMarker;
			token = state.push("list_item_open", "li", 1);
			token.markup = String.fromCharCode(markerCharCode);
			const itemLines = [nextLine, 0];
			token.map = itemLines;
			if (isOrdered) token.info = state.src.slice(start, posAfterMarker - 1);
			const oldTight = state.tight;
			const oldTShift = state.tShift[nextLine];
			const oldSCount = state.sCount[nextLine];
			const oldListIndent = state.listIndent;
			state.listIndent = state.blkIndent;
			state.blkIndent = indent;
			state.tight = true;
			state.tShift[nextLine] = contentStart - state.bMarks[nextLine];
			state.sCount[nextLine] = offset;
			if (contentStart >= max && state.isEmpty(nextLine + 1)) state.line = Math.min(state.line + 2, endLine);
			else state.md.block.tokenize(state, nextLine, endLine);
			if (!state.tight || prevEmptyEnd) tight = false;
			prevEmptyEnd = state.line - nextLine > 1 && state.isEmpty(state.line - 1);
			state.blkIndent = state.listIndent;
			state.listIndent = oldListIndent;
			state.tShift[nextLine] = oldTShift;
			state.sCount[nextLine] = oldSCount;
			state.tight = oldTight;
			token = state.push("list_item_close", "li", -1);
			token.markup = String.fromCharCode(markerCharCode);
			nextLine = state.line;
			itemLines[1] = nextLine;
			if (nextLine >= endLine) break;
			if (state.sCount[nextLine] < state.blkIndent) break;
			if (state.sCount[nextLine] - state.blkIndent >= 4) break;
			let terminate = false;
			for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
				terminate = true;
				break;
			}
			if (terminate) break;
			if (isOrdered) {
				posAfterMarker = skipOrderedListMarker(state, nextLine);
				if (posAfterMarker < 0) break;
				start = state.bMarks[nextLine] + state.tShift[nextLine];
			} else {
				posAfterMarker = skipBulletListMarker(state, nextLine);
				if (posAfterMarker < 0) break;
			}
			if (markerCharCode !== state.src.charCodeAt(posAfterMarker - 1)) break;
		}
		if (isOrdered) token = state.push("ordered_list_close", "ol", -1);
		else token = state.push("bullet_list_close", "ul", -1);
		token.markup = String.fromCharCode(markerCharCode);
		listLines[1] = nextLine;
		state.line = nextLine;
		state.parentType = oldParentType;
		if (tight) markTightParagraphs(state, listTokIdx);
		return true;
	}
	var MAX_LABEL_LENGTH = 999;
	function countCodePoints(str) {
		let length = str.length;
		for (let i = 0; i < str.length - 1; i++) {
			const high = str.charCodeAt(i);
			if (high < 55296 || high > 56319) continue;
			const low = str.charCodeAt(i + 1);
			if (low >= 56320 && low <= 57343) {
				length--;
				i++;
			}
		}
		return length;
	}
	function lineEnd(state, line) {
		return Math.min(state.eMarks[line] + 1, state.src.length);
	}
	function getNextLinePos(state, nextLine) {
		const endLine = state.lineMax;
		if (nextLine >= endLine || state.isEmpty(nextLine)) return -1;
		let isContinuation = false;
		if (state.sCount[nextLine] - state.blkIndent > 3) isContinuation = true;
		if (state.sCount[nextLine] < 0) isContinuation = true;
		if (!isContinuation) {
			const terminatorRules = state.md.block.ruler.getRules("reference");
			const oldParentType = state.parentType;
			state.parentType = "reference";
			let terminate = false;
			for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
				terminate = true;
				break;
			}
			state.parentType = oldParentType;
			if (terminate) return -1;
		}
		return state.bMarks[nextLine] + state.tShift[nextLine];
	}
	function reference(state, startLine, _endLine, silent) {
		const src = state.src;
		let pos = state.bMarks[startLine] + state.tShift[startLine];
		let nextLine = startLine + 1;
		if (state.sCount[startLine] - state.blkIndent >= 4) return false;
		if (src.charCodeAt(pos) !== 91) return false;
		let max = lineEnd(state, startLine);
		let rawLabel = "";
		let labelEnd = -1;
		let segmentStart = ++pos;
		while (pos < max) {
			if (rawLabel.length + pos - segmentStart > MAX_LABEL_LENGTH * 2) return false;
			let ch = src.charCodeAt(pos);
			if (ch === 91) return false;
			if (ch === 93) {
				labelEnd = pos;
				break;
			}
			if (ch === 92) ch = src.charCodeAt(++pos);
			if (ch === 10 && pos < max) {
				const nextPos = getNextLinePos(state, nextLine);
				if (nextPos < 0) return false;
				rawLabel += src.slice(segmentStart, max);
				pos = segmentStart = nextPos;
				max = lineEnd(state, nextLine++);
				continue;
			}
			pos++;
		}
		if (labelEnd < 0 || src.charCodeAt(labelEnd + 1) !== 58) return false;
		rawLabel += src.slice(segmentStart, labelEnd);
		if (rawLabel.length > MAX_LABEL_LENGTH && countCodePoints(rawLabel) > MAX_LABEL_LENGTH) return false;
		pos = labelEnd + 2;
		while (pos < max) {
			const ch = src.charCodeAt(pos);
			if (ch === 10) {
				const nextPos = getNextLinePos(state, nextLine);
				if (nextPos < 0) break;
				pos = nextPos;
				max = lineEnd(state, nextLine++);
			} else if (isSpace(ch)) pos++;
			else break;
		}
		const destRes = state.md.helpers.parseLinkDestination(src, pos, max);
		if (!destRes.ok) return false;
		const href = state.md.normalizeLink(destRes.str);
		if (!state.md.validateLink(href)) return false;
		pos = destRes.pos;
		const destEndPos = pos;
		const destEndMax = max;
		const destEndLineNo = nextLine;
		while (pos < max) {
			const ch = src.charCodeAt(pos);
			if (ch === 10) {
				const nextPos = getNextLinePos(state, nextLine);
				if (nextPos < 0) break;
				pos = nextPos;
				max = lineEnd(state, nextLine++);
			} else if (isSpace(ch)) pos++;
			else break;
		}
		const titleStart = pos;
		let titleRes = state.md.helpers.parseLinkTitle(src, pos, max);
		while (titleRes.can_continue) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) break;
			pos = nextPos;
			max = lineEnd(state, nextLine++);
			titleRes = state.md.helpers.parseLinkTitle(src, pos, max, titleRes);
		}
		let title;
		if (titleStart !== destEndPos && titleRes.ok) {
			title = titleRes.str;
			pos = titleRes.pos;
		} else {
			title = "";
			pos = destEndPos;
			max = destEndMax;
			nextLine = destEndLineNo;
		}
		while (pos < max) {
			if (!isSpace(src.charCodeAt(pos))) break;
			pos++;
		}
		if (pos < max && src.charCodeAt(pos) !== 10) {
			if (title) {
				title = "";
				pos = destEndPos;
				max = destEndMax;
				nextLine = destEndLineNo;
				while (pos < max) {
					if (!isSpace(src.charCodeAt(pos))) break;
					pos++;
				}
			}
		}
		if (pos < max && src.charCodeAt(pos) !== 10) return false;
		const label = normalizeReference(rawLabel);
		if (!label) return false;
		/* istanbul ignore if */
		if (silent) return true;
		if (typeof state.env.references === "undefined") state.env.references = {};
		if (typeof state.env.references[label] === "undefined") state.env.references[label] = {
			title,
			href
		};
		const token = state.push("reference_definition", "", 0);
		token.map = [startLine, nextLine];
		token.hidden = true;
		const meta = Object.create(null);
		meta.label = label;
		token.meta = meta;
		state.line = nextLine;
		return true;
	}
	var html_blocks_default = [
		"address",
		"article",
		"aside",
		"base",
		"basefont",
		"blockquote",
		"body",
		"caption",
		"center",
		"col",
		"colgroup",
		"dd",
		"details",
		"dialog",
		"dir",
		"div",
		"dl",
		"dt",
		"fieldset",
		"figcaption",
		"figure",
		"footer",
		"form",
		"frame",
		"frameset",
		"h1",
		"h2",
		"h3",
		"h4",
		"h5",
		"h6",
		"head",
		"header",
		"hr",
		"html",
		"iframe",
		"legend",
		"li",
		"link",
		"main",
		"menu",
		"menuitem",
		"nav",
		"noframes",
		"ol",
		"optgroup",
		"option",
		"p",
		"param",
		"search",
		"section",
		"summary",
		"table",
		"tbody",
		"td",
		"tfoot",
		"th",
		"thead",
		"title",
		"tr",
		"track",
		"ul"
	];
	var open_tag = `<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"))?)*\\s*\\/?>`;
	var close_tag = "<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>";
	new RegExp(`^(?:${open_tag}|${close_tag}|<!---?>|<!--(?:[^-]|-[^-]|--[^>])*-->|<[?][\\s\\S]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)`);
	var HTML_OPEN_CLOSE_TAG_RE = new RegExp(`^(?:${open_tag}|${close_tag})`);
	var HTML_SEQUENCES = [
		[
			/^<(script|pre|style|textarea)(?=(\s|>|$))/i,
			/<\/(script|pre|style|textarea)>/i,
			true
		],
		[
			/^<!--/,
			/-->/,
			true
		],
		[
			/^<\?/,
			/\?>/,
			true
		],
		[
			/^<![A-Za-z]/,
			/>/,
			true
		],
		[
			/^<!\[CDATA\[/,
			/\]\]>/,
			true
		],
		[
			new RegExp(`^</?(${html_blocks_default.join("|")})(?=(\\s|/?>|$))`, "i"),
			/^$/,
			true
		],
		[
			new RegExp(`${HTML_OPEN_CLOSE_TAG_RE.source}\\s*$`),
			/^$/,
			false
		]
	];
	function html_block(state, startLine, endLine, silent) {
		let pos = state.bMarks[startLine] + state.tShift[startLine];
		let max = state.eMarks[startLine];
		if (state.sCount[startLine] - state.blkIndent >= 4) return false;
		if (!state.md.options.html) return false;
		if (state.src.charCodeAt(pos) !== 60) return false;
		let lineText = state.src.slice(pos, max);
		let i = 0;
		for (; i < HTML_SEQUENCES.length; i++) if (HTML_SEQUENCES[i][0].test(lineText)) break;
		if (i === HTML_SEQUENCES.length) return false;
		if (silent) return HTML_SEQUENCES[i][2];
		let nextLine = startLine + 1;
		const endsOnBlankLine = HTML_SEQUENCES[i][1].test("");
		if (!HTML_SEQUENCES[i][1].test(lineText)) for (; nextLine < endLine; nextLine++) {
			if (state.sCount[nextLine] < state.blkIndent) {
				if (endsOnBlankLine || !state.isEmpty(nextLine)) break;
			}
			pos = state.bMarks[nextLine] + state.tShift[nextLine];
			max = state.eMarks[nextLine];
			lineText = state.src.slice(pos, max);
			if (HTML_SEQUENCES[i][1].test(lineText)) {
				if (lineText.length !== 0) nextLine++;
				break;
			}
		}
		state.line = nextLine;
		const token = state.push("html_block", "", 0);
		token.map = [startLine, nextLine];
		token.content = state.getLines(startLine, nextLine, state.blkIndent, true);
		return true;
	}
	function heading(state, startLine, endLine, silent) {
		let pos = state.bMarks[startLine] + state.tShift[startLine];
		let max = state.eMarks[startLine];
		if (state.sCount[startLine] - state.blkIndent >= 4) return false;
		let ch = state.src.charCodeAt(pos);
		if (ch !== 35 || pos >= max) return false;
		let level = 1;
		ch = state.src.charCodeAt(++pos);
		while (ch === 35 && pos < max && level <= 6) {
			level++;
			ch = state.src.charCodeAt(++pos);
		}
		if (level > 6 || pos < max && !isSpace(ch)) return false;
		if (silent) return true;
		max = state.skipSpacesBack(max, pos);
		const tmp = state.skipCharsBack(max, 35, pos);
		if (tmp > pos && isSpace(state.src.charCodeAt(tmp - 1))) max = tmp;
		state.line = startLine + 1;
		const token_o = state.push("heading_open", `h${level}`, 1);
		token_o.markup = "########".slice(0, level);
		token_o.map = [startLine, state.line];
		const token_i = state.push("inline", "", 0);
		token_i.content = asciiTrim(state.src.slice(pos, max));
		token_i.map = [startLine, state.line];
		token_i.children = [];
		const token_c = state.push("heading_close", `h${level}`, -1);
		token_c.markup = "########".slice(0, level);
		return true;
	}
	function lheading(state, startLine, endLine) {
		const terminatorRules = state.md.block.ruler.getRules("paragraph");
		if (state.sCount[startLine] - state.blkIndent >= 4) return false;
		const oldParentType = state.parentType;
		state.parentType = "paragraph";
		let level = 0;
		let marker;
		let nextLine = startLine + 1;
		for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
			if (state.sCount[nextLine] - state.blkIndent > 3) continue;
			if (state.sCount[nextLine] >= state.blkIndent) {
				let pos = state.bMarks[nextLine] + state.tShift[nextLine];
				const max = state.eMarks[nextLine];
				if (pos < max) {
					marker = state.src.charCodeAt(pos);
					if (marker === 45 || marker === 61) {
						pos = state.skipChars(pos, marker);
						pos = state.skipSpaces(pos);
						if (pos >= max) {
							level = marker === 61 ? 1 : 2;
							break;
						}
					}
				}
			}
			if (state.sCount[nextLine] < 0) continue;
			let terminate = false;
			for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
				terminate = true;
				break;
			}
			if (terminate) break;
		}
		if (!level) {
			state.parentType = oldParentType;
			return false;
		}
		const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
		state.line = nextLine + 1;
		const token_o = state.push("heading_open", `h${level}`, 1);
		token_o.markup = String.fromCharCode(marker);
		token_o.map = [startLine, state.line];
		const token_i = state.push("inline", "", 0);
		token_i.content = content;
		token_i.map = [startLine, state.line - 1];
		token_i.children = [];
		const token_c = state.push("heading_close", `h${level}`, -1);
		token_c.markup = String.fromCharCode(marker);
		state.parentType = oldParentType;
		return true;
	}
	function paragraph$1(state, startLine, endLine) {
		const terminatorRules = state.md.block.ruler.getRules("paragraph");
		const oldParentType = state.parentType;
		let nextLine = startLine + 1;
		state.parentType = "paragraph";
		for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
			if (state.sCount[nextLine] - state.blkIndent > 3) continue;
			if (state.sCount[nextLine] < 0) continue;
			let terminate = false;
			for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
				terminate = true;
				break;
			}
			if (terminate) break;
		}
		const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
		state.line = nextLine;
		const token_o = state.push("paragraph_open", "p", 1);
		token_o.map = [startLine, state.line];
		const token_i = state.push("inline", "", 0);
		token_i.content = content;
		token_i.map = [startLine, state.line];
		token_i.children = [];
		state.push("paragraph_close", "p", -1);
		state.parentType = oldParentType;
		return true;
	}
	var _rules$1 = [
		[
			"table",
			table,
			["paragraph", "reference"]
		],
		["code", code],
		[
			"fence",
			fence,
			[
				"paragraph",
				"reference",
				"blockquote",
				"list"
			]
		],
		[
			"blockquote",
			blockquote,
			[
				"paragraph",
				"reference",
				"blockquote",
				"list"
			]
		],
		[
			"hr",
			hr,
			[
				"paragraph",
				"reference",
				"blockquote",
				"list"
			]
		],
		[
			"list",
			list,
			[
				"paragraph",
				"reference",
				"blockquote"
			]
		],
		["reference", reference],
		[
			"html_block",
			html_block,
			[
				"paragraph",
				"reference",
				"blockquote"
			]
		],
		[
			"heading",
			heading,
			[
				"paragraph",
				"reference",
				"blockquote"
			]
		],
		["lheading", lheading],
		["paragraph", paragraph$1]
	];
	/**
	* Block-level tokenizer.
	*/
	var ParserBlock = class {
		constructor() {
			_defineProperty(
				this,
				/**
				* {@link Ruler} instance. Keep configuration of block rules.
				*/
				"ruler",
				new Ruler()
			);
			_defineProperty(this, "State", StateBlock);
			for (let i = 0; i < _rules$1.length; i++) this.ruler.push(_rules$1[i][0], _rules$1[i][1], { alt: (_rules$1[i][2] || []).slice() });
		}
		tokenize(state, startLine, endLine) {
			const rules = this.ruler.getRules("");
			const len = rules.length;
			const maxNesting = state.md.options.maxNesting;
			let line = startLine;
			let hasEmptyLines = false;
			while (line < endLine) {
				state.line = line = state.skipEmptyLines(line);
				if (line >= endLine) break;
				if (state.sCount[line] < state.blkIndent) break;
				if (state.level >= maxNesting) {
					state.line = endLine;
					break;
				}
				const prevLine = state.line;
				let ok = false;
				for (let i = 0; i < len; i++) {
					ok = rules[i](state, line, endLine, false);
					if (ok) {
						if (prevLine >= state.line) throw new Error("block rule didn't increment state.line");
						break;
					}
				}
				if (!ok) throw new Error("none of the block rules matched");
				state.tight = !hasEmptyLines;
				if (state.isEmpty(state.line - 1)) hasEmptyLines = true;
				line = state.line;
				if (line < endLine && state.isEmpty(line)) {
					hasEmptyLines = true;
					line++;
					state.line = line;
				}
			}
		}
		/**
		* Process input string and push block tokens into `outTokens`
		*/
		parse(src, md, env, outTokens) {
			if (!src) return;
			const state = new this.State(src, md, env, outTokens);
			this.tokenize(state, state.line, state.lineMax);
		}
	};
	/** Mutable state passed to inline rules while tokenizing inline content. */
	var StateInline = class {
		constructor(src, md, env, outTokens) {
			_defineProperty(this, "pos", 0);
			_defineProperty(this, "level", 0);
			_defineProperty(this, "pending", "");
			_defineProperty(this, "pendingLevel", 0);
			_defineProperty(this, "cache", {});
			_defineProperty(this, "backticks", {});
			_defineProperty(this, "backticksScanned", false);
			_defineProperty(this, "skipHtmlSpecial", false);
			_defineProperty(this, "linkLevel", 0);
			_defineProperty(this, "delimiters", []);
			_defineProperty(this, "_prev_delimiters", []);
			_defineProperty(this, "Token", Token);
			this.src = src;
			this.env = env;
			this.md = md;
			this.tokens = outTokens;
			this.tokens_meta = Array(outTokens.length);
			this.posMax = this.src.length;
		}
		pushPending() {
			const token = new Token("text", "", 0);
			token.content = this.pending;
			token.level = this.pendingLevel;
			this.tokens.push(token);
			this.pending = "";
			return token;
		}
		push(type, tag, nesting) {
			if (this.pending) this.pushPending();
			const token = new Token(type, tag, nesting);
			let token_meta = void 0;
			if (nesting < 0) {
				this.level--;
				this.delimiters = this._prev_delimiters.pop();
			}
			token.level = this.level;
			if (nesting > 0) {
				this.level++;
				this._prev_delimiters.push(this.delimiters);
				this.delimiters = [];
				token_meta = { delimiters: this.delimiters };
			}
			this.pendingLevel = this.level;
			this.tokens.push(token);
			this.tokens_meta.push(token_meta);
			return token;
		}
		scanDelims(start, canSplitWord) {
			const max = this.posMax;
			const marker = this.src.charCodeAt(start);
			let lastChar;
			if (start === 0) lastChar = 32;
			else if (start === 1) {
				lastChar = this.src.charCodeAt(0);
				if ((lastChar & 63488) === 55296) lastChar = 65533;
			} else {
				lastChar = this.src.charCodeAt(start - 1);
				if ((lastChar & 64512) === 56320) {
					const highSurr = this.src.charCodeAt(start - 2);
					lastChar = (highSurr & 64512) === 55296 ? 65536 + (highSurr - 55296 << 10) + (lastChar - 56320) : 65533;
				} else if ((lastChar & 64512) === 55296) lastChar = 65533;
			}
			let pos = start;
			while (pos < max && this.src.charCodeAt(pos) === marker) pos++;
			const count = pos - start;
			let nextChar = pos < max ? this.src.charCodeAt(pos) : 32;
			if ((nextChar & 64512) === 55296) {
				const lowSurr = this.src.charCodeAt(pos + 1);
				nextChar = (lowSurr & 64512) === 56320 ? 65536 + (nextChar - 55296 << 10) + (lowSurr - 56320) : 65533;
			} else if ((nextChar & 64512) === 56320) nextChar = 65533;
			const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
			const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
			const isLastWhiteSpace = isWhiteSpace(lastChar);
			const isNextWhiteSpace = isWhiteSpace(nextChar);
			const left_flanking = !isNextWhiteSpace && (!isNextPunctChar || isLastWhiteSpace || isLastPunctChar);
			const right_flanking = !isLastWhiteSpace && (!isLastPunctChar || isNextWhiteSpace || isNextPunctChar);
			return {
				can_open: left_flanking && (canSplitWord || !right_flanking || isLastPunctChar),
				can_close: right_flanking && (canSplitWord || !left_flanking || isNextPunctChar),
				length: count
			};
		}
	};
	function isTerminatorChar(ch) {
		switch (ch) {
			case 10:
			case 33:
			case 35:
			case 36:
			case 37:
			case 38:
			case 42:
			case 43:
			case 45:
			case 58:
			case 60:
			case 61:
			case 62:
			case 64:
			case 91:
			case 92:
			case 93:
			case 94:
			case 95:
			case 96:
			case 123:
			case 125:
			case 126: return true;
			default: return false;
		}
	}
	function text$1(state, silent) {
		let pos = state.pos;
		while (pos < state.posMax && !isTerminatorChar(state.src.charCodeAt(pos))) pos++;
		if (pos === state.pos) return false;
		if (!silent) state.pending += state.src.slice(state.pos, pos);
		state.pos = pos;
		return true;
	}
	function isAsciiAlpha(code) {
		return code >= 65 && code <= 90 || code >= 97 && code <= 122;
	}
	function isSchemeChar(code) {
		return code >= 65 && code <= 90 || code >= 97 && code <= 122 || code >= 48 && code <= 57 || code === 43 || code === 45 || code === 46;
	}
	function linkify(state, silent) {
		if (!state.md.options.linkify) return false;
		if (state.linkLevel > 0) return false;
		const pos = state.pos;
		const max = state.posMax;
		if (pos + 3 > max) return false;
		if (state.src.charCodeAt(pos) !== 58) return false;
		if (state.src.charCodeAt(pos + 1) !== 47) return false;
		if (state.src.charCodeAt(pos + 2) !== 47) return false;
		const protoMin = pos - Math.min(10, state.pending.length, pos);
		let protoStart = pos;
		while (protoStart > protoMin && isSchemeChar(state.src.charCodeAt(protoStart - 1))) protoStart--;
		if (protoStart === pos || !isAsciiAlpha(state.src.charCodeAt(protoStart))) return false;
		const protoLength = pos - protoStart;
		const link = state.md.linkify.matchAtStart(state.src.slice(protoStart));
		if (!link) return false;
		let url = link.url;
		if (url.length <= protoLength) return false;
		let urlEnd = url.length;
		while (urlEnd > 0 && url.charCodeAt(urlEnd - 1) === 42) urlEnd--;
		if (urlEnd !== url.length) url = url.slice(0, urlEnd);
		const fullUrl = state.md.normalizeLink(url);
		if (!state.md.validateLink(fullUrl)) return false;
		if (!silent) {
			state.pending = state.pending.slice(0, -protoLength);
			const token_o = state.push("link_open", "a", 1);
			token_o.attrs = [["href", fullUrl]];
			token_o.markup = "linkify";
			token_o.info = "auto";
			const token_t = state.push("text", "", 0);
			token_t.content = state.md.normalizeLinkText(url);
			const token_c = state.push("link_close", "a", -1);
			token_c.markup = "linkify";
			token_c.info = "auto";
		}
		state.pos += url.length - protoLength;
		return true;
	}
	function newline(state, silent) {
		let pos = state.pos;
		if (state.src.charCodeAt(pos) !== 10) return false;
		const pmax = state.pending.length - 1;
		const max = state.posMax;
		if (!silent) {
			if (pmax >= 0 && state.pending.charCodeAt(pmax) === 32) {
				if (pmax >= 1 && state.pending.charCodeAt(pmax - 1) === 32) {
					let ws = pmax - 1;
					while (ws >= 1 && state.pending.charCodeAt(ws - 1) === 32) ws--;
					state.pending = state.pending.slice(0, ws);
					state.push("hardbreak", "br", 0);
				} else {
					state.pending = state.pending.slice(0, -1);
					state.push("softbreak", "br", 0);
				}
			} else state.push("softbreak", "br", 0);
		}
		pos++;
		while (pos < max && isSpace(state.src.charCodeAt(pos))) pos++;
		state.pos = pos;
		return true;
	}
	var ESCAPED = [];
	for (let i = 0; i < 256; i++) ESCAPED.push(0);
	"\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-".split("").forEach(function(ch) {
		ESCAPED[ch.charCodeAt(0)] = 1;
	});
	function escape(state, silent) {
		let pos = state.pos;
		const max = state.posMax;
		if (state.src.charCodeAt(pos) !== 92) return false;
		pos++;
		if (pos >= max) return false;
		let ch1 = state.src.charCodeAt(pos);
		if (ch1 === 10) {
			if (!silent) state.push("hardbreak", "br", 0);
			pos++;
			while (pos < max) {
				ch1 = state.src.charCodeAt(pos);
				if (!isSpace(ch1)) break;
				pos++;
			}
			state.pos = pos;
			return true;
		}
		if (ch1 === 32) {
			if (!silent) {
				const token = state.push("text_special", "", 0);
				token.content = "\\";
				token.markup = "\\";
				token.info = "escape";
			}
			state.pos = pos;
			return true;
		}
		let escapedStr = state.src[pos];
		if (ch1 >= 55296 && ch1 <= 56319 && pos + 1 < max) {
			const ch2 = state.src.charCodeAt(pos + 1);
			if (ch2 >= 56320 && ch2 <= 57343) {
				escapedStr += state.src[pos + 1];
				pos++;
			}
		}
		const origStr = "\\" + escapedStr;
		if (!silent) {
			const token = state.push("text_special", "", 0);
			if (ch1 < 256 && ESCAPED[ch1] !== 0) token.content = escapedStr;
			else token.content = origStr;
			token.markup = origStr;
			token.info = "escape";
		}
		state.pos = pos + 1;
		return true;
	}
	function buildLastRuns(src) {
		const lastRuns = {};
		let pos = 0;
		while ((pos = src.indexOf("`", pos)) !== -1) {
			const start = pos;
			while (src.charCodeAt(++pos) === 96);
			lastRuns[pos - start] = start;
		}
		return lastRuns;
	}
	function backtick(state, silent) {
		var _state$backticks$open;
		const start = state.pos;
		if (state.src.charCodeAt(start) !== 96) return false;
		const max = state.posMax;
		let pos = start + 1;
		while (pos < max && state.src.charCodeAt(pos) === 96) pos++;
		const marker = state.src.slice(start, pos);
		const openerLength = marker.length;
		if (!state.backticksScanned) {
			state.backticks = buildLastRuns(state.src);
			state.backticksScanned = true;
		}
		if (((_state$backticks$open = state.backticks[openerLength]) !== null && _state$backticks$open !== void 0 ? _state$backticks$open : -1) >= pos) {
			let matchEnd = pos;
			let matchStart;
			while ((matchStart = state.src.indexOf("`", matchEnd)) !== -1 && matchStart < max) {
				matchEnd = matchStart + 1;
				while (state.src.charCodeAt(matchEnd) === 96) matchEnd++;
				if (matchEnd > max) break;
				if (matchEnd - matchStart === openerLength) {
					if (!silent) {
						const token = state.push("code_inline", "code", 0);
						token.markup = marker;
						let content = state.src.slice(pos, matchStart).replace(/\n/g, " ");
						if (content.startsWith(" ") && content.endsWith(" ") && /[^ ]/.test(content)) content = content.slice(1, -1);
						token.content = content;
					}
					state.pos = matchEnd;
					return true;
				}
			}
		}
		if (!silent) state.pending += marker;
		state.pos = pos;
		return true;
	}
	function strikethrough_tokenize(state, silent) {
		const start = state.pos;
		const marker = state.src.charCodeAt(start);
		if (silent) return false;
		if (marker !== 126) return false;
		const scanned = state.scanDelims(state.pos, true);
		let len = scanned.length;
		const ch = String.fromCharCode(marker);
		if (len < 2) return false;
		let token;
		if (len % 2) {
			token = state.push("text", "", 0);
			token.content = ch;
			len--;
		}
		for (let i = 0; i < len; i += 2) {
			token = state.push("text", "", 0);
			token.content = ch + ch;
			state.delimiters.push({
				marker,
				length: 0,
				token: state.tokens.length - 1,
				end: -1,
				open: scanned.can_open,
				close: scanned.can_close
			});
		}
		state.pos += scanned.length;
		return true;
	}
	function postProcess$1(state, delimiters) {
		let token;
		const loneMarkers = [];
		const max = delimiters.length;
		for (let i = 0; i < max; i++) {
			const startDelim = delimiters[i];
			if (startDelim.marker !== 126) continue;
			if (startDelim.end === -1) continue;
			const endDelim = delimiters[startDelim.end];
			token = state.tokens[startDelim.token];
			token.type = "s_open";
			token.tag = "s";
			token.nesting = 1;
			token.markup = "~~";
			token.content = "";
			token = state.tokens[endDelim.token];
			token.type = "s_close";
			token.tag = "s";
			token.nesting = -1;
			token.markup = "~~";
			token.content = "";
			if (state.tokens[endDelim.token - 1].type === "text" && state.tokens[endDelim.token - 1].content === "~") loneMarkers.push(endDelim.token - 1);
		}
		while (loneMarkers.length) {
			const i = loneMarkers.pop();
			let j = i + 1;
			while (j < state.tokens.length && state.tokens[j].type === "s_close") j++;
			j--;
			if (i !== j) {
				token = state.tokens[j];
				state.tokens[j] = state.tokens[i];
				state.tokens[i] = token;
			}
		}
	}
	function strikethrough_postProcess(state) {
		const tokens_meta = state.tokens_meta;
		const max = state.tokens_meta.length;
		postProcess$1(state, state.delimiters);
		for (let curr = 0; curr < max; curr++) {
			var _tokens_meta$curr;
			const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
			if (delimiters) postProcess$1(state, delimiters);
		}
	}
	var strikethrough_default = {
		tokenize: strikethrough_tokenize,
		postProcess: strikethrough_postProcess
	};
	function emphasis_tokenize(state, silent) {
		const start = state.pos;
		const marker = state.src.charCodeAt(start);
		if (silent) return false;
		if (marker !== 95 && marker !== 42) return false;
		const scanned = state.scanDelims(state.pos, marker === 42);
		for (let i = 0; i < scanned.length; i++) {
			const token = state.push("text", "", 0);
			token.content = String.fromCharCode(marker);
			state.delimiters.push({
				marker,
				length: scanned.length,
				token: state.tokens.length - 1,
				end: -1,
				open: scanned.can_open,
				close: scanned.can_close
			});
		}
		state.pos += scanned.length;
		return true;
	}
	function postProcess(state, delimiters) {
		const max = delimiters.length;
		for (let i = max - 1; i >= 0; i--) {
			const startDelim = delimiters[i];
			if (startDelim.marker !== 95 && startDelim.marker !== 42) continue;
			if (startDelim.end === -1) continue;
			const endDelim = delimiters[startDelim.end];
			const isStrong = i > 0 && delimiters[i - 1].end === startDelim.end + 1 && delimiters[i - 1].marker === startDelim.marker && delimiters[i - 1].token === startDelim.token - 1 && delimiters[startDelim.end + 1].token === endDelim.token + 1;
			const ch = String.fromCharCode(startDelim.marker);
			const token_o = state.tokens[startDelim.token];
			token_o.type = isStrong ? "strong_open" : "em_open";
			token_o.tag = isStrong ? "strong" : "em";
			token_o.nesting = 1;
			token_o.markup = isStrong ? ch + ch : ch;
			token_o.content = "";
			const token_c = state.tokens[endDelim.token];
			token_c.type = isStrong ? "strong_close" : "em_close";
			token_c.tag = isStrong ? "strong" : "em";
			token_c.nesting = -1;
			token_c.markup = isStrong ? ch + ch : ch;
			token_c.content = "";
			if (isStrong) {
				state.tokens[delimiters[i - 1].token].content = "";
				state.tokens[delimiters[startDelim.end + 1].token].content = "";
				i--;
			}
		}
	}
	function emphasis_post_process(state) {
		const tokens_meta = state.tokens_meta;
		const max = state.tokens_meta.length;
		postProcess(state, state.delimiters);
		for (let curr = 0; curr < max; curr++) {
			var _tokens_meta$curr;
			const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
			if (delimiters) postProcess(state, delimiters);
		}
	}
	var emphasis_default = {
		tokenize: emphasis_tokenize,
		postProcess: emphasis_post_process
	};
	function link(state, silent) {
		let code, label, res, ref;
		let href = "";
		let title = "";
		let start = state.pos;
		let parseReference = true;
		if (state.src.charCodeAt(state.pos) !== 91) return false;
		const oldPos = state.pos;
		const max = state.posMax;
		const labelStart = state.pos + 1;
		const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos, true);
		if (labelEnd < 0) return false;
		let pos = labelEnd + 1;
		if (pos < max && state.src.charCodeAt(pos) === 40) {
			parseReference = false;
			pos++;
			for (; pos < max; pos++) {
				code = state.src.charCodeAt(pos);
				if (!isSpace(code) && code !== 10) break;
			}
			if (pos >= max) return false;
			start = pos;
			res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
			if (res.ok) {
				href = state.md.normalizeLink(res.str);
				if (state.md.validateLink(href)) pos = res.pos;
				else href = "";
				start = pos;
				for (; pos < max; pos++) {
					code = state.src.charCodeAt(pos);
					if (!isSpace(code) && code !== 10) break;
				}
				res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
				if (pos < max && start !== pos && res.ok) {
					title = res.str;
					pos = res.pos;
					for (; pos < max; pos++) {
						code = state.src.charCodeAt(pos);
						if (!isSpace(code) && code !== 10) break;
					}
				}
			}
			if (pos >= max || state.src.charCodeAt(pos) !== 41) parseReference = true;
			pos++;
		}
		if (parseReference) {
			if (typeof state.env.references === "undefined") return false;
			if (pos < max && state.src.charCodeAt(pos) === 91) {
				start = pos + 1;
				pos = state.md.helpers.parseLinkLabel(state, pos);
				if (pos >= 0) label = state.src.slice(start, pos++);
				else pos = labelEnd + 1;
			} else pos = labelEnd + 1;
			if (!label) label = state.src.slice(labelStart, labelEnd);
			label = normalizeReference(label);
			ref = state.env.references[label];
			if (!ref) {
				state.pos = oldPos;
				return false;
			}
			href = ref.href;
			title = ref.title;
		}
		if (!silent) {
			state.pos = labelStart;
			state.posMax = labelEnd;
			const token_o = state.push("link_open", "a", 1);
			const attrs = [["href", href]];
			token_o.attrs = attrs;
			if (title) attrs.push(["title", title]);
			if (label) {
				const meta = Object.create(null);
				meta.label = label;
				token_o.meta = meta;
			}
			state.linkLevel++;
			state.md.inline.tokenize(state);
			state.linkLevel--;
			state.push("link_close", "a", -1);
		}
		state.pos = pos;
		state.posMax = max;
		return true;
	}
	function image(state, silent) {
		let code, content, label, pos, ref, res, title, start;
		let href = "";
		const oldPos = state.pos;
		const max = state.posMax;
		if (state.src.charCodeAt(state.pos) !== 33) return false;
		if (state.src.charCodeAt(state.pos + 1) !== 91) return false;
		const labelStart = state.pos + 2;
		const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos + 1, false);
		if (labelEnd < 0) return false;
		pos = labelEnd + 1;
		if (pos < max && state.src.charCodeAt(pos) === 40) {
			pos++;
			for (; pos < max; pos++) {
				code = state.src.charCodeAt(pos);
				if (!isSpace(code) && code !== 10) break;
			}
			if (pos >= max) return false;
			start = pos;
			res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
			if (res.ok) {
				href = state.md.normalizeLink(res.str);
				if (state.md.validateLink(href)) pos = res.pos;
				else href = "";
			}
			start = pos;
			for (; pos < max; pos++) {
				code = state.src.charCodeAt(pos);
				if (!isSpace(code) && code !== 10) break;
			}
			res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
			if (pos < max && start !== pos && res.ok) {
				title = res.str;
				pos = res.pos;
				for (; pos < max; pos++) {
					code = state.src.charCodeAt(pos);
					if (!isSpace(code) && code !== 10) break;
				}
			} else title = "";
			if (pos >= max || state.src.charCodeAt(pos) !== 41) {
				state.pos = oldPos;
				return false;
			}
			pos++;
		} else {
			if (typeof state.env.references === "undefined") return false;
			if (pos < max && state.src.charCodeAt(pos) === 91) {
				start = pos + 1;
				pos = state.md.helpers.parseLinkLabel(state, pos);
				if (pos >= 0) label = state.src.slice(start, pos++);
				else pos = labelEnd + 1;
			} else pos = labelEnd + 1;
			if (!label) label = state.src.slice(labelStart, labelEnd);
			label = normalizeReference(label);
			ref = state.env.references[label];
			if (!ref) {
				state.pos = oldPos;
				return false;
			}
			href = ref.href;
			title = ref.title;
		}
		if (!silent) {
			content = state.src.slice(labelStart, labelEnd);
			const tokens = [];
			state.md.inline.parse(content, state.md, state.env, tokens);
			const token = state.push("image", "img", 0);
			const attrs = [["src", href], ["alt", ""]];
			token.attrs = attrs;
			token.children = tokens;
			token.content = content;
			if (title) attrs.push(["title", title]);
			if (label) {
				const meta = Object.create(null);
				meta.label = label;
				token.meta = meta;
			}
		}
		state.pos = pos;
		state.posMax = max;
		return true;
	}
	var EMAIL_RE = /^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/;
	var AUTOLINK_RE = /^([a-zA-Z][a-zA-Z0-9+.-]{1,31}):([^<>\x00-\x20]*)$/;
	function autolink(state, silent) {
		let pos = state.pos;
		if (state.src.charCodeAt(pos) !== 60) return false;
		const start = state.pos;
		const max = state.posMax;
		for (;;) {
			if (++pos >= max) return false;
			const ch = state.src.charCodeAt(pos);
			if (ch === 60) return false;
			if (ch === 62) break;
		}
		const url = state.src.slice(start + 1, pos);
		if (AUTOLINK_RE.test(url)) {
			const fullUrl = state.md.normalizeLink(url);
			if (!state.md.validateLink(fullUrl)) return false;
			if (!silent) {
				const token_o = state.push("link_open", "a", 1);
				token_o.attrs = [["href", fullUrl]];
				token_o.markup = "autolink";
				token_o.info = "auto";
				const token_t = state.push("text", "", 0);
				token_t.content = state.md.normalizeLinkText(url);
				const token_c = state.push("link_close", "a", -1);
				token_c.markup = "autolink";
				token_c.info = "auto";
			}
			state.pos += url.length + 2;
			return true;
		}
		if (EMAIL_RE.test(url)) {
			const fullUrl = state.md.normalizeLink(`mailto:${url}`);
			if (!state.md.validateLink(fullUrl)) return false;
			if (!silent) {
				const token_o = state.push("link_open", "a", 1);
				token_o.attrs = [["href", fullUrl]];
				token_o.markup = "autolink";
				token_o.info = "auto";
				const token_t = state.push("text", "", 0);
				token_t.content = state.md.normalizeLinkText(url);
				const token_c = state.push("link_close", "a", -1);
				token_c.markup = "autolink";
				token_c.info = "auto";
			}
			state.pos += url.length + 2;
			return true;
		}
		return false;
	}
	function isLinkOpen(str) {
		return /^<a[>\s]/i.test(str);
	}
	function isLinkClose(str) {
		return /^<\/a\s*>/i.test(str);
	}
	function isLetter(ch) {
		const lc = ch | 32;
		return lc >= 97 && lc <= 122;
	}
	function scanSpecial(state, pos) {
		const src = state.src;
		let start;
		let terminator;
		if (src.startsWith("<!--", pos)) {
			if (src.startsWith(">", pos + 4)) return pos + 5;
			if (src.startsWith("->", pos + 4)) return pos + 6;
			start = pos + 4;
			terminator = "-->";
		} else if (src.startsWith("<![CDATA[", pos)) {
			start = pos + 9;
			terminator = "]]>";
		} else if (src.charCodeAt(pos + 1) === 63) {
			start = pos + 2;
			terminator = "?>";
		} else if (isLetter(src.charCodeAt(pos + 2))) {
			start = pos + 3;
			terminator = ">";
		} else return -1;
		if (state.skipHtmlSpecial) return -1;
		const end = src.indexOf(terminator, start);
		if (end < 0) {
			state.skipHtmlSpecial = true;
			return -1;
		}
		return end + terminator.length;
	}
	function html_inline(state, silent) {
		if (!state.md.options.html) return false;
		const max = state.posMax;
		const pos = state.pos;
		if (state.src.charCodeAt(pos) !== 60 || pos + 2 >= max) return false;
		let end;
		const ch = state.src.charCodeAt(pos + 1);
		if (ch === 33 || ch === 63) end = scanSpecial(state, pos);
		else if (ch === 47 || isLetter(ch)) {
			const match = state.src.slice(pos).match(HTML_OPEN_CLOSE_TAG_RE);
			end = match ? pos + match[0].length : -1;
		} else return false;
		if (end < 0) return false;
		if (!silent) {
			const token = state.push("html_inline", "", 0);
			token.content = state.src.slice(pos, end);
			if (isLinkOpen(token.content)) state.linkLevel++;
			if (isLinkClose(token.content)) state.linkLevel--;
		}
		state.pos = end;
		return true;
	}
	var DIGITAL_RE = /^&#((?:x[a-f0-9]{1,6}|[0-9]{1,7}));/i;
	var NAMED_RE = /^&([a-z][a-z0-9]{1,31});/i;
	function entity(state, silent) {
		const pos = state.pos;
		const max = state.posMax;
		if (state.src.charCodeAt(pos) !== 38) return false;
		if (pos + 1 >= max) return false;
		if (state.src.charCodeAt(pos + 1) === 35) {
			const match = state.src.slice(pos).match(DIGITAL_RE);
			if (match) {
				if (!silent) {
					const code = match[1][0].toLowerCase() === "x" ? parseInt(match[1].slice(1), 16) : parseInt(match[1], 10);
					const token = state.push("text_special", "", 0);
					token.content = isValidEntityCode(code) ? fromCodePoint(code) : fromCodePoint(65533);
					token.markup = match[0];
					token.info = "entity";
				}
				state.pos += match[0].length;
				return true;
			}
		} else {
			const match = state.src.slice(pos).match(NAMED_RE);
			if (match) {
				const decoded = decodeHTMLStrict(match[0]);
				if (decoded !== match[0]) {
					if (!silent) {
						const token = state.push("text_special", "", 0);
						token.content = decoded;
						token.markup = match[0];
						token.info = "entity";
					}
					state.pos += match[0].length;
					return true;
				}
			}
		}
		return false;
	}
	function processDelimiters(delimiters) {
		const openersBottom = {};
		const max = delimiters.length;
		if (!max) return;
		let headerIdx = 0;
		let lastTokenIdx = -2;
		const jumps = [];
		for (let closerIdx = 0; closerIdx < max; closerIdx++) {
			const closer = delimiters[closerIdx];
			jumps.push(0);
			if (delimiters[headerIdx].marker !== closer.marker || lastTokenIdx !== closer.token - 1) headerIdx = closerIdx;
			lastTokenIdx = closer.token;
			closer.length = closer.length || 0;
			if (!closer.close) continue;
			if (!openersBottom.hasOwnProperty(closer.marker)) openersBottom[closer.marker] = [
				-1,
				-1,
				-1,
				-1,
				-1,
				-1
			];
			const minOpenerIdx = openersBottom[closer.marker][(closer.open ? 3 : 0) + closer.length % 3];
			let openerIdx = headerIdx - jumps[headerIdx] - 1;
			let newMinOpenerIdx = openerIdx;
			for (; openerIdx > minOpenerIdx; openerIdx -= jumps[openerIdx] + 1) {
				const opener = delimiters[openerIdx];
				if (opener.marker !== closer.marker) continue;
				if (opener.open && opener.end < 0) {
					let isOddMatch = false;
					if (opener.close || closer.open) {
						if ((opener.length + closer.length) % 3 === 0) {
							if (opener.length % 3 !== 0 || closer.length % 3 !== 0) isOddMatch = true;
						}
					}
					if (!isOddMatch) {
						const lastJump = openerIdx > 0 && !delimiters[openerIdx - 1].open ? jumps[openerIdx - 1] + 1 : 0;
						jumps[closerIdx] = closerIdx - openerIdx + lastJump;
						jumps[openerIdx] = lastJump;
						closer.open = false;
						opener.end = closerIdx;
						opener.close = false;
						newMinOpenerIdx = -1;
						lastTokenIdx = -2;
						break;
					}
				}
			}
			if (newMinOpenerIdx !== -1) openersBottom[closer.marker][(closer.open ? 3 : 0) + (closer.length || 0) % 3] = newMinOpenerIdx;
		}
	}
	function link_pairs(state) {
		const tokens_meta = state.tokens_meta;
		const max = state.tokens_meta.length;
		processDelimiters(state.delimiters);
		for (let curr = 0; curr < max; curr++) {
			var _tokens_meta$curr;
			const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
			if (delimiters) processDelimiters(delimiters);
		}
	}
	function fragments_join(state) {
		let curr, last;
		let level = 0;
		const tokens = state.tokens;
		const max = state.tokens.length;
		for (curr = last = 0; curr < max; curr++) {
			if (tokens[curr].nesting < 0) level--;
			tokens[curr].level = level;
			if (tokens[curr].nesting > 0) level++;
			if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
			else {
				if (curr !== last) tokens[last] = tokens[curr];
				last++;
			}
		}
		if (curr !== last) tokens.length = last;
	}
	var _rules = [
		["text", text$1],
		["linkify", linkify],
		["newline", newline],
		["escape", escape],
		["backticks", backtick],
		["strikethrough", strikethrough_default.tokenize],
		["emphasis", emphasis_default.tokenize],
		["link", link],
		["image", image],
		["autolink", autolink],
		["html_inline", html_inline],
		["entity", entity]
	];
	var _rules2 = [
		["balance_pairs", link_pairs],
		["strikethrough", strikethrough_default.postProcess],
		["emphasis", emphasis_default.postProcess],
		["fragments_join", fragments_join]
	];
	/**
	* Tokenizes paragraph content.
	*/
	var ParserInline = class {
		constructor() {
			_defineProperty(
				this,
				/**
				* {@link Ruler} instance. Keep configuration of inline rules.
				*/
				"ruler",
				new Ruler()
			);
			_defineProperty(
				this,
				/**
				* {@link Ruler} instance. Second ruler used for post-processing
				* (e.g. in emphasis-like rules).
				*/
				"ruler2",
				new Ruler()
			);
			_defineProperty(this, "State", StateInline);
			for (let i = 0; i < _rules.length; i++) this.ruler.push(_rules[i][0], _rules[i][1]);
			for (let i = 0; i < _rules2.length; i++) this.ruler2.push(_rules2[i][0], _rules2[i][1]);
		}
		skipToken(state) {
			const pos = state.pos;
			const rules = this.ruler.getRules("");
			const len = rules.length;
			const maxNesting = state.md.options.maxNesting;
			const cache = state.cache;
			if (typeof cache[pos] !== "undefined") {
				state.pos = cache[pos];
				return;
			}
			let ok = false;
			if (state.level < maxNesting) for (let i = 0; i < len; i++) {
				state.level++;
				ok = rules[i](state, true);
				state.level--;
				if (ok) {
					if (pos >= state.pos) throw new Error("inline rule didn't increment state.pos");
					break;
				}
			}
			else state.pos = state.posMax;
			if (!ok) state.pos++;
			cache[pos] = state.pos;
		}
		tokenize(state) {
			const rules = this.ruler.getRules("");
			const len = rules.length;
			const end = state.posMax;
			const maxNesting = state.md.options.maxNesting;
			while (state.pos < end) {
				const prevPos = state.pos;
				let ok = false;
				if (state.level < maxNesting) for (let i = 0; i < len; i++) {
					ok = rules[i](state, false);
					if (ok) {
						if (prevPos >= state.pos) throw new Error("inline rule didn't increment state.pos");
						break;
					}
				}
				if (ok) {
					if (state.pos >= end) break;
					continue;
				}
				state.pending += state.src[state.pos++];
			}
			if (state.pending) state.pushPending();
		}
		/**
		* Process input string and push inline tokens into `outTokens`
		*/
		parse(str, md, env, outTokens) {
			const state = new this.State(str, md, env, outTokens);
			this.tokenize(state);
			const rules = this.ruler2.getRules("");
			const len = rules.length;
			for (let i = 0; i < len; i++) rules[i](state);
		}
	};
	var config = {
		default: {
			options: {
				html: false,
				xhtmlOut: false,
				breaks: false,
				langPrefix: "language-",
				linkify: false,
				typographer: false,
				quotes: "“”‘’",
				highlight: null,
				maxNesting: 100
			},
			components: {
				core: {},
				block: {},
				inline: {}
			}
		},
		zero: {
			options: {
				html: false,
				xhtmlOut: false,
				breaks: false,
				langPrefix: "language-",
				linkify: false,
				typographer: false,
				quotes: "“”‘’",
				highlight: null,
				maxNesting: 20
			},
			components: {
				core: { rules: [
					"normalize",
					"block",
					"strip_references",
					"inline",
					"text_join"
				] },
				block: { rules: ["paragraph"] },
				inline: {
					rules: ["text"],
					rules2: ["balance_pairs", "fragments_join"]
				}
			}
		},
		commonmark: {
			options: {
				html: true,
				xhtmlOut: true,
				breaks: false,
				langPrefix: "language-",
				linkify: false,
				typographer: false,
				quotes: "“”‘’",
				highlight: null,
				maxNesting: 20
			},
			components: {
				core: { rules: [
					"normalize",
					"block",
					"strip_references",
					"inline",
					"text_join"
				] },
				block: { rules: [
					"blockquote",
					"code",
					"fence",
					"heading",
					"hr",
					"html_block",
					"lheading",
					"list",
					"reference",
					"paragraph"
				] },
				inline: {
					rules: [
						"autolink",
						"backticks",
						"emphasis",
						"entity",
						"escape",
						"html_inline",
						"image",
						"link",
						"newline",
						"text"
					],
					rules2: [
						"balance_pairs",
						"emphasis",
						"fragments_join"
					]
				}
			}
		}
	};
	var BAD_PROTO_RE = /^(vbscript|javascript|file|data):/;
	var GOOD_DATA_RE = /^data:image\/(gif|png|jpeg|webp);/;
	var RECODE_HOSTNAME_FOR = [
		"http:",
		"https:",
		"mailto:"
	];
	/**
	* Parses Markdown into tokens and renders them to HTML.
	*
	* @category Main
	*/
	var MarkdownIt = class {
		/**
		* Link validation function. CommonMark allows too much in links. By default
		* we disable `javascript:`, `vbscript:`, `file:` schemas, and almost all `data:...` schemas
		* except some embedded image types.
		*
		* You can change this behaviour:
		*
		* @example
		* ```javascript
		* import MarkdownIt from 'markdown-it'
		* const md = new MarkdownIt()
		*
		* // enable everything
		* md.validateLink = function () { return true; }
		* ```
		*/
		validateLink(url) {
			const str = url.trim().toLowerCase();
			return BAD_PROTO_RE.test(str) ? GOOD_DATA_RE.test(str) : true;
		}
		/**
		* Function used to encode link url to a machine-readable format,
		* which includes url-encoding, punycode, etc.
		*/
		normalizeLink(url) {
			const parsed = urlParse(url, true);
			if (parsed.hostname) {
				if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
					parsed.hostname = punycode.toASCII(parsed.hostname);
				} catch (er) {}
			}
			if (parsed.auth) parsed.auth = encode$1(parsed.auth);
			if (parsed.hostname) parsed.hostname = encode$1(parsed.hostname);
			if (parsed.pathname) parsed.pathname = encode$1(parsed.pathname);
			if (parsed.search) parsed.search = encode$1(parsed.search);
			if (parsed.hash) parsed.hash = encode$1(parsed.hash);
			return format(parsed);
		}
		/**
		* Function used to decode link url to a human-readable format`
		*/
		normalizeLinkText(url) {
			const parsed = urlParse(url, true);
			if (parsed.hostname) {
				if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
					parsed.hostname = punycode.toUnicode(parsed.hostname);
				} catch (er) {}
			}
			return decode$1(format(parsed), decode$1.defaultChars + "%");
		}
		constructor(...args) {
			_defineProperty(
				this,
				/**
				* Instance of {@link ParserInline}. You may need it to add new rules when
				* writing plugins. For simple rules control use {@link MarkdownIt.disable}
				* and {@link MarkdownIt.enable}.
				*/
				"inline",
				new ParserInline()
			);
			_defineProperty(
				this,
				/**
				* Instance of {@link ParserBlock}. You may need it to add new rules when
				* writing plugins. For simple rules control use {@link MarkdownIt.disable}
				* and {@link MarkdownIt.enable}.
				*/
				"block",
				new ParserBlock()
			);
			_defineProperty(
				this,
				/**
				* Instance of {@link ParserCore} chain executor. You may need it to add new
				* rules when writing plugins. For simple rules control use
				* {@link MarkdownIt.disable} and {@link MarkdownIt.enable}.
				*/
				"core",
				new ParserCore()
			);
			_defineProperty(
				this,
				/**
				* Instance of {@link Renderer}. Use it to modify output look. Or to add rendering
				* rules for new token types, generated by plugins.
				*
				* See {@link Renderer} docs and
				* [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts).
				*
				* @example
				* ```javascript
				* import MarkdownIt from 'markdown-it'
				* const md = new MarkdownIt()
				*
				* function myToken(tokens, idx, options, env, self) {
				*   //...
				*   return result;
				* };
				*
				* md.renderer.rules['my_token'] = myToken
				* ```
				*/
				"renderer",
				new Renderer()
			);
			_defineProperty(
				this,
				/**
				* [linkify-it](https://github.com/markdown-it/linkify-it) instance.
				* Used by [linkify](https://github.com/markdown-it/markdown-it/blob/master/src/rules_core/linkify.ts)
				* rule.
				*/
				"linkify",
				new LinkifyIt()
			);
			_defineProperty(
				this,
				/**
				* Assorted utility functions, useful to write plugins. See details
				* [here](https://github.com/markdown-it/markdown-it/blob/master/src/common/utils.ts).
				*/
				"utils",
				utils_exports
			);
			_defineProperty(
				this,
				/**
				* Link components parser functions, useful to write plugins. See details
				* [here](https://github.com/markdown-it/markdown-it/blob/master/src/helpers).
				*/
				"helpers",
				Object.assign({}, helpers_exports)
			);
			const [presetNameOrOptions, options] = args;
			if (typeof presetNameOrOptions === "string") {
				this.configure(presetNameOrOptions);
				if (options) this.set(options);
			} else {
				this.configure("default");
				this.set(presetNameOrOptions || {});
			}
		}
		/**
		* Set parser options (in the same format as in constructor). Probably, you
		* will never need it, but you can change options after constructor call.
		*
		* __Note:__ To achieve the best possible performance, don't modify a
		* `markdown-it` instance options on the fly. If you need multiple configurations
		* it's best to create multiple instances and initialize each with separate
		* config.
		*
		* @example
		* ```javascript
		* import MarkdownIt from 'markdown-it'
		*
		* const md = new MarkdownIt()
		*   .set({ html: true, breaks: true })
		*   .set({ typographer: true })
		* ```
		*/
		set(options) {
			Object.assign(this.options, options);
			return this;
		}
		/**
		* Batch load of all options and compenent settings. This is internal method,
		* and you probably will not need it. But if you will - see available presets
		* and data structure [here](https://github.com/markdown-it/markdown-it/tree/master/src/presets)
		*
		* We strongly recommend to use presets instead of direct config loads. That
		* will give better compatibility with next versions.
		*/
		configure(presets) {
			let p;
			if (typeof presets === "string") {
				const presetName = presets;
				p = config[presetName];
				if (!p) throw new Error(`Wrong 'markdown-it' preset "${presetName}", check name`);
			} else p = presets;
			if (!p) throw new Error("Wrong `markdown-it` preset, can't be empty");
			if (p.options) this.options = { ...p.options };
			const components = p.components;
			if (components) {
				var _components$inline;
				[
					"core",
					"block",
					"inline"
				].forEach((name) => {
					var _components$name;
					const rules = (_components$name = components[name]) === null || _components$name === void 0 ? void 0 : _components$name.rules;
					if (rules) this[name].ruler.enableOnly(rules);
				});
				const rules2 = (_components$inline = components.inline) === null || _components$inline === void 0 ? void 0 : _components$inline.rules2;
				if (rules2) this.inline.ruler2.enableOnly(rules2);
			}
			return this;
		}
		/**
		* Enable list or rules. It will automatically find appropriate components,
		* containing rules with given names. If rule not found, and `ignoreInvalid`
		* not set - throws exception.
		*
		* @example
		* ```javascript
		* import MarkdownIt from 'markdown-it'
		*
		* const md = new MarkdownIt()
		*   .enable(['sub', 'sup'])
		*   .disable('smartquotes')
		* ```
		*/
		enable(list, ignoreInvalid = false) {
			let result = [];
			if (!Array.isArray(list)) list = [list];
			[
				"core",
				"block",
				"inline"
			].forEach((chain) => {
				result = result.concat(this[chain].ruler.enable(list, true));
			});
			result = result.concat(this.inline.ruler2.enable(list, true));
			const missed = list.filter((name) => result.indexOf(name) < 0);
			if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${missed}`);
			return this;
		}
		/**
		* The same as {@link MarkdownIt.enable}, but turn specified rules off.
		*/
		disable(list, ignoreInvalid = false) {
			let result = [];
			if (!Array.isArray(list)) list = [list];
			[
				"core",
				"block",
				"inline"
			].forEach((chain) => {
				result = result.concat(this[chain].ruler.disable(list, true));
			});
			result = result.concat(this.inline.ruler2.disable(list, true));
			const missed = list.filter((name) => result.indexOf(name) < 0);
			if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to disable unknown rule(s): ${missed}`);
			return this;
		}
		/**
		* Load specified plugin with given params into current parser instance.
		* It's just a sugar to call `plugin(md, params)` with curring.
		*
		* @example
		* ```javascript
		* import MarkdownIt from 'markdown-it'
		* import iterator from 'markdown-it-for-inline'
		*
		* const md = new MarkdownIt()
		*   .use(iterator, 'foo_replace', 'text', function (tokens, idx) {
		*     tokens[idx].content = tokens[idx].content.replace(/foo/g, 'bar')
		*   })
		* ```
		*/
		use(plugin, ...params) {
			plugin.apply(plugin, [this, ...params]);
			return this;
		}
		/**
		* Parse input string and return list of block tokens (special token type
		* "inline" will contain list of inline tokens). You should not call this
		* method directly, until you write custom renderer (for example, to produce
		* AST).
		*
		* `env` is used to pass data between "distributed" rules and return additional
		* metadata like reference info, needed for the renderer. It also can be used to
		* inject data in specific cases. Usually, you will be ok to pass `{}`,
		* and then pass updated object to renderer.
		*/
		parse(src, env) {
			if (typeof src !== "string") throw new Error("Input data should be a String");
			const state = new this.core.State(src, this, env);
			this.core.process(state);
			return state.tokens;
		}
		/**
		* Render markdown string into html. It does all magic for you :).
		*
		* `env` can be used to inject additional metadata (`{}` by default).
		* But you will not need it with high probability. See also comment
		* in {@link MarkdownIt.parse}.
		*/
		render(src, env = {}) {
			return this.renderer.render(this.parse(src, env), this.options, env);
		}
		/**
		* The same as {@link MarkdownIt.parse} but skip all block rules. It returns
		* the block tokens list with the single `inline` element, containing parsed
		* inline tokens in `children` property. Also updates `env` object.
		*/
		parseInline(src, env) {
			const state = new this.core.State(src, this, env);
			state.inlineMode = true;
			this.core.process(state);
			return state.tokens;
		}
		/**
		* Similar to {@link MarkdownIt.render} but for single paragraph content.
		* Result will NOT be wrapped into `<p>` tags.
		*/
		renderInline(src, env = {}) {
			return this.renderer.render(this.parseInline(src, env), this.options, env);
		}
	};
	_defineProperty(MarkdownIt, "Token", Token);
	_defineProperty(MarkdownIt, "Ruler", Ruler);
	_defineProperty(MarkdownIt, "Renderer", Renderer);
	_defineProperty(MarkdownIt, "ParserCore", ParserCore);
	_defineProperty(MarkdownIt, "StateCore", StateCore);
	_defineProperty(MarkdownIt, "ParserBlock", ParserBlock);
	_defineProperty(MarkdownIt, "StateBlock", StateBlock);
	_defineProperty(MarkdownIt, "ParserInline", ParserInline);
	_defineProperty(MarkdownIt, "StateInline", StateInline);
	/**
	* Default package export.
	*
	* For backward compatibility, the {@link MarkdownIt} class is wrapped so
	* legacy code can call it without `new`. New code should instantiate it as a
	* regular class with `new`. The compatibility wrapper may be removed in a
	* future release.
	*
	* @category Main
	*/
	var MarkdownItCallable = callable(MarkdownIt);
	// src/components/message/drawn.ts
	var text = (of) => ({
		kind: "text",
		text: of
	});
	var paragraph = (children) => ({
		kind: "paragraph",
		children
	});
	// \0virtual:emoji-names
	var names = "⁉️ interrobang\n™️ tm\nℹ️ information_source\n↔️ left_right_arrow\n↕️ arrow_up_down\n↖️ arrow_upper_left\n↗️ arrow_upper_right\n↘️ arrow_lower_right\n↙️ arrow_lower_left\n⌨️ keyboard\n☀️ sunny\n☁️ cloud\n☂️ umbrella2\n☃️ snowman2\n☄️ comet\n☑️ ballot_box_with_check\n☔ umbrella\n☕ coffee\n☘️ shamrock\n☠️ skull_crossbones skull_and_crossbones\n☢️ radioactive radioactive_sign\n☣️ biohazard biohazard_sign\n☦️ orthodox_cross\n☸️ wheel_of_dharma\n☹️ frowning2 white_frowning_face\n♀️ female_sign\n♂️ male_sign\n♈ aries\n♉ taurus\n♐ sagittarius\n♑ capricorn\n♒ aquarius\n♓ pisces\n♠️ spades\n♣️ clubs\n♥️ hearts\n♦️ diamonds\n♨️ hotsprings\n⚒️ hammer_pick hammer_and_pick\n⚓ anchor\n⚔️ crossed_swords\n⚕️ medical_symbol\n⚖️ scales\n⚗️ alembic\n⚙️ gear\n✂️ scissors\n✅ white_check_mark\n✈️ airplane\n✉️ envelope\n✒️ black_nib\n✔️ heavy_check_mark\n✖️ heavy_multiplication_x\n✡️ star_of_david\n✨ sparkles\n✳️ eight_spoked_asterisk\n✴️ eight_pointed_black_star\n❄️ snowflake\n❇️ sparkle\n❓ question\n❔ grey_question\n❕ grey_exclamation\n❗ exclamation\n❣️ heart_exclamation heavy_heart_exclamation_mark_ornament\n❤️ heart\n➕ heavy_plus_sign\n➖ heavy_minus_sign\n➗ heavy_division_sign\n⤴️ arrow_heading_up\n⤵️ arrow_heading_down\n〰️ wavy_dash\n㊗️ congratulations\n㊙️ secret\n🧡 orange_heart\n💛 yellow_heart\n💚 green_heart\n💙 blue_heart\n💜 purple_heart\n🖤 black_heart\n🤎 brown_heart\n🤍 white_heart\n💔 broken_heart\n💕 two_hearts\n💞 revolving_hearts\n💓 heartbeat\n💗 heartpulse\n💖 sparkling_heart\n💘 cupid\n💝 gift_heart\n💟 heart_decoration\n☮️ peace peace_symbol\n✝️ cross latin_cross\n☪️ star_and_crescent\n🕉️ om_symbol\n🔯 six_pointed_star\n🕎 menorah\n☯️ yin_yang\n🛐 place_of_worship worship_symbol\n⛎ ophiuchus\n♊ gemini\n♋ cancer\n♌ leo\n♍ virgo\n♎ libra\n♏ scorpius\n🆔 id\n⚛️ atom atom_symbol\n🉑 accept\n📴 mobile_phone_off\n📳 vibration_mode\n🈶 u6709\n🈚 u7121\n🈸 u7533\n🈺 u55b6\n🈷️ u6708\n🆚 vs\n💮 white_flower\n🉐 ideograph_advantage\n🈴 u5408\n🈵 u6e80\n🈹 u5272\n🈲 u7981\n🅰️ a\n🅱️ b\n🆎 ab\n🆑 cl\n🅾️ o2\n🆘 sos\n❌ x\n⭕ o\n🛑 octagonal_sign stop_sign\n⛔ no_entry\n📛 name_badge\n🚫 no_entry_sign\n💯 100\n💢 anger\n🚷 no_pedestrians\n🚯 do_not_litter\n🚳 no_bicycles\n🚱 non-potable_water\n🔞 underage\n📵 no_mobile_phones\n🚭 no_smoking\n‼️ bangbang\n🔅 low_brightness\n🔆 high_brightness\n〽️ part_alternation_mark\n⚠️ warning\n🚸 children_crossing\n🔱 trident\n⚜️ fleur-de-lis\n🔰 beginner\n♻️ recycle\n🈯 u6307\n💹 chart\n❎ negative_squared_cross_mark\n🌐 globe_with_meridians\n💠 diamond_shape_with_a_dot_inside\nⓂ️ m\n🌀 cyclone\n💤 zzz\n🏧 atm\n🚾 wc\n♿ wheelchair\n🅿️ parking\n🈳 u7a7a\n🈂️ sa\n🛂 passport_control\n🛃 customs\n🛄 baggage_claim\n🛅 left_luggage\n🚹 mens\n🚺 womens\n🚼 baby_symbol\n🚻 restroom\n🚮 put_litter_in_its_place\n🎦 cinema\n📶 signal_strength\n🈁 koko\n🔣 symbols\n🔤 abc\n🔡 abcd\n🔠 capital_abcd\n🆖 ng\n🆗 ok\n🆙 up\n🆒 cool\n🆕 new\n🆓 free\n0️⃣ zero\n1️⃣ one\n2️⃣ two\n3️⃣ three\n4️⃣ four\n5️⃣ five\n6️⃣ six\n7️⃣ seven\n8️⃣ eight\n9️⃣ nine\n🔟 keycap_ten\n🔢 1234\n#️⃣ hash\n*️⃣ asterisk keycap_asterisk\n⏏️ eject eject_symbol\n▶️ arrow_forward\n⏸️ pause_button double_vertical_bar\n⏯️ play_pause\n⏹️ stop_button\n⏺️ record_button\n⏭️ track_next next_track\n⏮️ track_previous previous_track\n⏩ fast_forward\n⏪ rewind\n⏫ arrow_double_up\n⏬ arrow_double_down\n◀️ arrow_backward\n🔼 arrow_up_small\n🔽 arrow_down_small\n➡️ arrow_right\n⬅️ arrow_left\n⬆️ arrow_up\n⬇️ arrow_down\n↪️ arrow_right_hook\n↩️ leftwards_arrow_with_hook\n🔀 twisted_rightwards_arrows\n🔁 repeat\n🔂 repeat_one\n🔄 arrows_counterclockwise\n🔃 arrows_clockwise\n🎵 musical_note\n🎶 notes\n♾️ infinity\n💲 heavy_dollar_sign\n💱 currency_exchange\n©️ copyright\n®️ registered\n➰ curly_loop\n➿ loop\n🔚 end\n🔙 back\n🔛 on\n🔝 top\n🔜 soon\n🔘 radio_button\n⚪ white_circle\n⚫ black_circle\n🔴 red_circle\n🔵 blue_circle\n🟤 brown_circle\n🟣 purple_circle\n🟢 green_circle\n🟡 yellow_circle\n🟠 orange_circle\n🔺 small_red_triangle\n🔻 small_red_triangle_down\n🔸 small_orange_diamond\n🔹 small_blue_diamond\n🔶 large_orange_diamond\n🔷 large_blue_diamond\n🔳 white_square_button\n🔲 black_square_button\n▪️ black_small_square\n▫️ white_small_square\n◾ black_medium_small_square\n◽ white_medium_small_square\n◼️ black_medium_square\n◻️ white_medium_square\n⬛ black_large_square\n⬜ white_large_square\n🟧 orange_square\n🟦 blue_square\n🟥 red_square\n🟫 brown_square\n🟪 purple_square\n🟩 green_square\n🟨 yellow_square\n🔈 speaker\n🔇 mute\n🔉 sound\n🔊 loud_sound\n🔔 bell\n🔕 no_bell\n📣 mega\n📢 loudspeaker\n🗨️ speech_left left_speech_bubble\n👁️‍🗨️ eye_in_speech_bubble\n💬 speech_balloon\n💭 thought_balloon\n🗯️ anger_right right_anger_bubble\n🃏 black_joker\n🎴 flower_playing_cards\n🀄 mahjong\n🕐 clock1\n🕑 clock2\n🕒 clock3\n🕓 clock4\n🕔 clock5\n🕕 clock6\n🕖 clock7\n🕗 clock8\n🕘 clock9\n🕙 clock10\n🕚 clock11\n🕛 clock12\n🕜 clock130\n🕝 clock230\n🕞 clock330\n🕟 clock430\n🕠 clock530\n🕡 clock630\n🕢 clock730\n🕣 clock830\n🕤 clock930\n🕥 clock1030\n🕦 clock1130\n🕧 clock1230\n0️ digit_zero\n1️ digit_one\n2️ digit_two\n3️ digit_three\n4️ digit_four\n5️ digit_five\n6️ digit_six\n7️ digit_seven\n8️ digit_eight\n9️ digit_nine\n#️ pound_symbol\n*️ asterisk_symbol\n⚽ soccer\n🏀 basketball\n🏈 football\n⚾ baseball\n🥎 softball\n🎾 tennis\n🏐 volleyball\n🏉 rugby_football\n🥏 flying_disc\n🎱 8ball\n🏓 ping_pong table_tennis\n🏸 badminton\n🏒 hockey\n🏑 field_hockey\n🥍 lacrosse\n🏏 cricket_game cricket_bat_ball\n🥅 goal goal_net\n⛳ golf\n🏹 bow_and_arrow archery\n🎣 fishing_pole_and_fish\n🥊 boxing_glove boxing_gloves\n🥋 martial_arts_uniform karate_uniform\n🎽 running_shirt_with_sash\n🛹 skateboard\n🛷 sled\n🪂 parachute\n⛸️ ice_skate\n🥌 curling_stone\n🎿 ski\n⛷️ skier\n🏂 snowboarder\n🏂🏻 snowboarder_tone1 snowboarder_light_skin_tone\n🏂🏼 snowboarder_tone2 snowboarder_medium_light_skin_tone\n🏂🏽 snowboarder_tone3 snowboarder_medium_skin_tone\n🏂🏾 snowboarder_tone4 snowboarder_medium_dark_skin_tone\n🏂🏿 snowboarder_tone5 snowboarder_dark_skin_tone\n🏋️ person_lifting_weights lifter weight_lifter\n🏋️🏻 person_lifting_weights_tone1 lifter_tone1 weight_lifter_tone1\n🏋️🏼 person_lifting_weights_tone2 lifter_tone2 weight_lifter_tone2\n🏋️🏽 person_lifting_weights_tone3 lifter_tone3 weight_lifter_tone3\n🏋️🏾 person_lifting_weights_tone4 lifter_tone4 weight_lifter_tone4\n🏋️🏿 person_lifting_weights_tone5 lifter_tone5 weight_lifter_tone5\n🏋️‍♀️ woman_lifting_weights\n🏋️🏻‍♀️ woman_lifting_weights_tone1 woman_lifting_weights_light_skin_tone\n🏋️🏼‍♀️ woman_lifting_weights_tone2 woman_lifting_weights_medium_light_skin_tone\n🏋️🏽‍♀️ woman_lifting_weights_tone3 woman_lifting_weights_medium_skin_tone\n🏋️🏾‍♀️ woman_lifting_weights_tone4 woman_lifting_weights_medium_dark_skin_tone\n🏋️🏿‍♀️ woman_lifting_weights_tone5 woman_lifting_weights_dark_skin_tone\n🏋️‍♂️ man_lifting_weights\n🏋️🏻‍♂️ man_lifting_weights_tone1 man_lifting_weights_light_skin_tone\n🏋️🏼‍♂️ man_lifting_weights_tone2 man_lifting_weights_medium_light_skin_tone\n🏋️🏽‍♂️ man_lifting_weights_tone3 man_lifting_weights_medium_skin_tone\n🏋️🏾‍♂️ man_lifting_weights_tone4 man_lifting_weights_medium_dark_skin_tone\n🏋️🏿‍♂️ man_lifting_weights_tone5 man_lifting_weights_dark_skin_tone\n🤼 people_wrestling wrestlers wrestling\n🤼♀️ women_wrestling\n🤼♂️ men_wrestling\n🤸 person_doing_cartwheel cartwheel\n🤸🏻 person_doing_cartwheel_tone1 cartwheel_tone1\n🤸🏼 person_doing_cartwheel_tone2 cartwheel_tone2\n🤸🏽 person_doing_cartwheel_tone3 cartwheel_tone3\n🤸🏾 person_doing_cartwheel_tone4 cartwheel_tone4\n🤸🏿 person_doing_cartwheel_tone5 cartwheel_tone5\n🤸‍♀️ woman_cartwheeling\n🤸🏻‍♀️ woman_cartwheeling_tone1 woman_cartwheeling_light_skin_tone\n🤸🏼‍♀️ woman_cartwheeling_tone2 woman_cartwheeling_medium_light_skin_tone\n🤸🏽‍♀️ woman_cartwheeling_tone3 woman_cartwheeling_medium_skin_tone\n🤸🏾‍♀️ woman_cartwheeling_tone4 woman_cartwheeling_medium_dark_skin_tone\n🤸🏿‍♀️ woman_cartwheeling_tone5 woman_cartwheeling_dark_skin_tone\n🤸‍♂️ man_cartwheeling\n🤸🏻‍♂️ man_cartwheeling_tone1 man_cartwheeling_light_skin_tone\n🤸🏼‍♂️ man_cartwheeling_tone2 man_cartwheeling_medium_light_skin_tone\n🤸🏽‍♂️ man_cartwheeling_tone3 man_cartwheeling_medium_skin_tone\n🤸🏾‍♂️ man_cartwheeling_tone4 man_cartwheeling_medium_dark_skin_tone\n🤸🏿‍♂️ man_cartwheeling_tone5 man_cartwheeling_dark_skin_tone\n⛹️ person_bouncing_ball basketball_player person_with_ball\n⛹️🏻 person_bouncing_ball_tone1 basketball_player_tone1 person_with_ball_tone1\n⛹️🏼 person_bouncing_ball_tone2 basketball_player_tone2 person_with_ball_tone2\n⛹️🏽 person_bouncing_ball_tone3 basketball_player_tone3 person_with_ball_tone3\n⛹️🏾 person_bouncing_ball_tone4 basketball_player_tone4 person_with_ball_tone4\n⛹️🏿 person_bouncing_ball_tone5 basketball_player_tone5 person_with_ball_tone5\n⛹️‍♀️ woman_bouncing_ball\n⛹️🏻‍♀️ woman_bouncing_ball_tone1 woman_bouncing_ball_light_skin_tone\n⛹️🏼‍♀️ woman_bouncing_ball_tone2 woman_bouncing_ball_medium_light_skin_tone\n⛹️🏽‍♀️ woman_bouncing_ball_tone3 woman_bouncing_ball_medium_skin_tone\n⛹️🏾‍♀️ woman_bouncing_ball_tone4 woman_bouncing_ball_medium_dark_skin_tone\n⛹️🏿‍♀️ woman_bouncing_ball_tone5 woman_bouncing_ball_dark_skin_tone\n⛹️‍♂️ man_bouncing_ball\n⛹️🏻‍♂️ man_bouncing_ball_tone1 man_bouncing_ball_light_skin_tone\n⛹️🏼‍♂️ man_bouncing_ball_tone2 man_bouncing_ball_medium_light_skin_tone\n⛹️🏽‍♂️ man_bouncing_ball_tone3 man_bouncing_ball_medium_skin_tone\n⛹️🏾‍♂️ man_bouncing_ball_tone4 man_bouncing_ball_medium_dark_skin_tone\n⛹️🏿‍♂️ man_bouncing_ball_tone5 man_bouncing_ball_dark_skin_tone\n🤺 person_fencing fencer fencing\n🤾 person_playing_handball handball\n🤾🏻 person_playing_handball_tone1 handball_tone1\n🤾🏼 person_playing_handball_tone2 handball_tone2\n🤾🏽 person_playing_handball_tone3 handball_tone3\n🤾🏾 person_playing_handball_tone4 handball_tone4\n🤾🏿 person_playing_handball_tone5 handball_tone5\n🤾‍♀️ woman_playing_handball\n🤾🏻‍♀️ woman_playing_handball_tone1 woman_playing_handball_light_skin_tone\n🤾🏼‍♀️ woman_playing_handball_tone2 woman_playing_handball_medium_light_skin_tone\n🤾🏽‍♀️ woman_playing_handball_tone3 woman_playing_handball_medium_skin_tone\n🤾🏾‍♀️ woman_playing_handball_tone4 woman_playing_handball_medium_dark_skin_tone\n🤾🏿‍♀️ woman_playing_handball_tone5 woman_playing_handball_dark_skin_tone\n🤾‍♂️ man_playing_handball\n🤾🏻‍♂️ man_playing_handball_tone1 man_playing_handball_light_skin_tone\n🤾🏼‍♂️ man_playing_handball_tone2 man_playing_handball_medium_light_skin_tone\n🤾🏽‍♂️ man_playing_handball_tone3 man_playing_handball_medium_skin_tone\n🤾🏾‍♂️ man_playing_handball_tone4 man_playing_handball_medium_dark_skin_tone\n🤾🏿‍♂️ man_playing_handball_tone5 man_playing_handball_dark_skin_tone\n🏌️ person_golfing golfer\n🏌️🏻 person_golfing_tone1 person_golfing_light_skin_tone\n🏌️🏼 person_golfing_tone2 person_golfing_medium_light_skin_tone\n🏌️🏽 person_golfing_tone3 person_golfing_medium_skin_tone\n🏌️🏾 person_golfing_tone4 person_golfing_medium_dark_skin_tone\n🏌️🏿 person_golfing_tone5 person_golfing_dark_skin_tone\n🏌️‍♀️ woman_golfing\n🏌️🏻‍♀️ woman_golfing_tone1 woman_golfing_light_skin_tone\n🏌️🏼‍♀️ woman_golfing_tone2 woman_golfing_medium_light_skin_tone\n🏌️🏽‍♀️ woman_golfing_tone3 woman_golfing_medium_skin_tone\n🏌️🏾‍♀️ woman_golfing_tone4 woman_golfing_medium_dark_skin_tone\n🏌️🏿‍♀️ woman_golfing_tone5 woman_golfing_dark_skin_tone\n🏌️‍♂️ man_golfing\n🏌️🏻‍♂️ man_golfing_tone1 man_golfing_light_skin_tone\n🏌️🏼‍♂️ man_golfing_tone2 man_golfing_medium_light_skin_tone\n🏌️🏽‍♂️ man_golfing_tone3 man_golfing_medium_skin_tone\n🏌️🏾‍♂️ man_golfing_tone4 man_golfing_medium_dark_skin_tone\n🏌️🏿‍♂️ man_golfing_tone5 man_golfing_dark_skin_tone\n🏇 horse_racing\n🏇🏻 horse_racing_tone1\n🏇🏼 horse_racing_tone2\n🏇🏽 horse_racing_tone3\n🏇🏾 horse_racing_tone4\n🏇🏿 horse_racing_tone5\n🧘 person_in_lotus_position\n🧘🏻 person_in_lotus_position_tone1 person_in_lotus_position_light_skin_tone\n🧘🏼 person_in_lotus_position_tone2 person_in_lotus_position_medium_light_skin_tone\n🧘🏽 person_in_lotus_position_tone3 person_in_lotus_position_medium_skin_tone\n🧘🏾 person_in_lotus_position_tone4 person_in_lotus_position_medium_dark_skin_tone\n🧘🏿 person_in_lotus_position_tone5 person_in_lotus_position_dark_skin_tone\n🧘‍♀️ woman_in_lotus_position\n🧘🏻‍♀️ woman_in_lotus_position_tone1 woman_in_lotus_position_light_skin_tone\n🧘🏼‍♀️ woman_in_lotus_position_tone2 woman_in_lotus_position_medium_light_skin_tone\n🧘🏽‍♀️ woman_in_lotus_position_tone3 woman_in_lotus_position_medium_skin_tone\n🧘🏾‍♀️ woman_in_lotus_position_tone4 woman_in_lotus_position_medium_dark_skin_tone\n🧘🏿‍♀️ woman_in_lotus_position_tone5 woman_in_lotus_position_dark_skin_tone\n🧘‍♂️ man_in_lotus_position\n🧘🏻‍♂️ man_in_lotus_position_tone1 man_in_lotus_position_light_skin_tone\n🧘🏼‍♂️ man_in_lotus_position_tone2 man_in_lotus_position_medium_light_skin_tone\n🧘🏽‍♂️ man_in_lotus_position_tone3 man_in_lotus_position_medium_skin_tone\n🧘🏾‍♂️ man_in_lotus_position_tone4 man_in_lotus_position_medium_dark_skin_tone\n🧘🏿‍♂️ man_in_lotus_position_tone5 man_in_lotus_position_dark_skin_tone\n🏄 person_surfing surfer\n🏄🏻 person_surfing_tone1 surfer_tone1\n🏄🏼 person_surfing_tone2 surfer_tone2\n🏄🏽 person_surfing_tone3 surfer_tone3\n🏄🏾 person_surfing_tone4 surfer_tone4\n🏄🏿 person_surfing_tone5 surfer_tone5\n🏄‍♀️ woman_surfing\n🏄🏻‍♀️ woman_surfing_tone1 woman_surfing_light_skin_tone\n🏄🏼‍♀️ woman_surfing_tone2 woman_surfing_medium_light_skin_tone\n🏄🏽‍♀️ woman_surfing_tone3 woman_surfing_medium_skin_tone\n🏄🏾‍♀️ woman_surfing_tone4 woman_surfing_medium_dark_skin_tone\n🏄🏿‍♀️ woman_surfing_tone5 woman_surfing_dark_skin_tone\n🏄‍♂️ man_surfing\n🏄🏻‍♂️ man_surfing_tone1 man_surfing_light_skin_tone\n🏄🏼‍♂️ man_surfing_tone2 man_surfing_medium_light_skin_tone\n🏄🏽‍♂️ man_surfing_tone3 man_surfing_medium_skin_tone\n🏄🏾‍♂️ man_surfing_tone4 man_surfing_medium_dark_skin_tone\n🏄🏿‍♂️ man_surfing_tone5 man_surfing_dark_skin_tone\n🏊 person_swimming swimmer\n🏊🏻 person_swimming_tone1 swimmer_tone1\n🏊🏼 person_swimming_tone2 swimmer_tone2\n🏊🏽 person_swimming_tone3 swimmer_tone3\n🏊🏾 person_swimming_tone4 swimmer_tone4\n🏊🏿 person_swimming_tone5 swimmer_tone5\n🏊‍♀️ woman_swimming\n🏊🏻‍♀️ woman_swimming_tone1 woman_swimming_light_skin_tone\n🏊🏼‍♀️ woman_swimming_tone2 woman_swimming_medium_light_skin_tone\n🏊🏽‍♀️ woman_swimming_tone3 woman_swimming_medium_skin_tone\n🏊🏾‍♀️ woman_swimming_tone4 woman_swimming_medium_dark_skin_tone\n🏊🏿‍♀️ woman_swimming_tone5 woman_swimming_dark_skin_tone\n🏊‍♂️ man_swimming\n🏊🏻‍♂️ man_swimming_tone1 man_swimming_light_skin_tone\n🏊🏼‍♂️ man_swimming_tone2 man_swimming_medium_light_skin_tone\n🏊🏽‍♂️ man_swimming_tone3 man_swimming_medium_skin_tone\n🏊🏾‍♂️ man_swimming_tone4 man_swimming_medium_dark_skin_tone\n🏊🏿‍♂️ man_swimming_tone5 man_swimming_dark_skin_tone\n🤽 person_playing_water_polo water_polo\n🤽🏻 person_playing_water_polo_tone1 water_polo_tone1\n🤽🏼 person_playing_water_polo_tone2 water_polo_tone2\n🤽🏽 person_playing_water_polo_tone3 water_polo_tone3\n🤽🏾 person_playing_water_polo_tone4 water_polo_tone4\n🤽🏿 person_playing_water_polo_tone5 water_polo_tone5\n🤽‍♀️ woman_playing_water_polo\n🤽🏻‍♀️ woman_playing_water_polo_tone1 woman_playing_water_polo_light_skin_tone\n🤽🏼‍♀️ woman_playing_water_polo_tone2 woman_playing_water_polo_medium_light_skin_tone\n🤽🏽‍♀️ woman_playing_water_polo_tone3 woman_playing_water_polo_medium_skin_tone\n🤽🏾‍♀️ woman_playing_water_polo_tone4 woman_playing_water_polo_medium_dark_skin_tone\n🤽🏿‍♀️ woman_playing_water_polo_tone5 woman_playing_water_polo_dark_skin_tone\n🤽‍♂️ man_playing_water_polo\n🤽🏻‍♂️ man_playing_water_polo_tone1 man_playing_water_polo_light_skin_tone\n🤽🏼‍♂️ man_playing_water_polo_tone2 man_playing_water_polo_medium_light_skin_tone\n🤽🏽‍♂️ man_playing_water_polo_tone3 man_playing_water_polo_medium_skin_tone\n🤽🏾‍♂️ man_playing_water_polo_tone4 man_playing_water_polo_medium_dark_skin_tone\n🤽🏿‍♂️ man_playing_water_polo_tone5 man_playing_water_polo_dark_skin_tone\n🚣 person_rowing_boat rowboat\n🚣🏻 person_rowing_boat_tone1 rowboat_tone1\n🚣🏼 person_rowing_boat_tone2 rowboat_tone2\n🚣🏽 person_rowing_boat_tone3 rowboat_tone3\n🚣🏾 person_rowing_boat_tone4 rowboat_tone4\n🚣🏿 person_rowing_boat_tone5 rowboat_tone5\n🚣‍♀️ woman_rowing_boat\n🚣🏻‍♀️ woman_rowing_boat_tone1 woman_rowing_boat_light_skin_tone\n🚣🏼‍♀️ woman_rowing_boat_tone2 woman_rowing_boat_medium_light_skin_tone\n🚣🏽‍♀️ woman_rowing_boat_tone3 woman_rowing_boat_medium_skin_tone\n🚣🏾‍♀️ woman_rowing_boat_tone4 woman_rowing_boat_medium_dark_skin_tone\n🚣🏿‍♀️ woman_rowing_boat_tone5 woman_rowing_boat_dark_skin_tone\n🚣‍♂️ man_rowing_boat\n🚣🏻‍♂️ man_rowing_boat_tone1 man_rowing_boat_light_skin_tone\n🚣🏼‍♂️ man_rowing_boat_tone2 man_rowing_boat_medium_light_skin_tone\n🚣🏽‍♂️ man_rowing_boat_tone3 man_rowing_boat_medium_skin_tone\n🚣🏾‍♂️ man_rowing_boat_tone4 man_rowing_boat_medium_dark_skin_tone\n🚣🏿‍♂️ man_rowing_boat_tone5 man_rowing_boat_dark_skin_tone\n🧗 person_climbing\n🧗🏻 person_climbing_tone1 person_climbing_light_skin_tone\n🧗🏼 person_climbing_tone2 person_climbing_medium_light_skin_tone\n🧗🏽 person_climbing_tone3 person_climbing_medium_skin_tone\n🧗🏾 person_climbing_tone4 person_climbing_medium_dark_skin_tone\n🧗🏿 person_climbing_tone5 person_climbing_dark_skin_tone\n🧗‍♀️ woman_climbing\n🧗🏻‍♀️ woman_climbing_tone1 woman_climbing_light_skin_tone\n🧗🏼‍♀️ woman_climbing_tone2 woman_climbing_medium_light_skin_tone\n🧗🏽‍♀️ woman_climbing_tone3 woman_climbing_medium_skin_tone\n🧗🏾‍♀️ woman_climbing_tone4 woman_climbing_medium_dark_skin_tone\n🧗🏿‍♀️ woman_climbing_tone5 woman_climbing_dark_skin_tone\n🧗‍♂️ man_climbing\n🧗🏻‍♂️ man_climbing_tone1 man_climbing_light_skin_tone\n🧗🏼‍♂️ man_climbing_tone2 man_climbing_medium_light_skin_tone\n🧗🏽‍♂️ man_climbing_tone3 man_climbing_medium_skin_tone\n🧗🏾‍♂️ man_climbing_tone4 man_climbing_medium_dark_skin_tone\n🧗🏿‍♂️ man_climbing_tone5 man_climbing_dark_skin_tone\n🚵 person_mountain_biking mountain_bicyclist\n🚵🏻 person_mountain_biking_tone1 mountain_bicyclist_tone1\n🚵🏼 person_mountain_biking_tone2 mountain_bicyclist_tone2\n🚵🏽 person_mountain_biking_tone3 mountain_bicyclist_tone3\n🚵🏾 person_mountain_biking_tone4 mountain_bicyclist_tone4\n🚵🏿 person_mountain_biking_tone5 mountain_bicyclist_tone5\n🚵‍♀️ woman_mountain_biking\n🚵🏻‍♀️ woman_mountain_biking_tone1 woman_mountain_biking_light_skin_tone\n🚵🏼‍♀️ woman_mountain_biking_tone2 woman_mountain_biking_medium_light_skin_tone\n🚵🏽‍♀️ woman_mountain_biking_tone3 woman_mountain_biking_medium_skin_tone\n🚵🏾‍♀️ woman_mountain_biking_tone4 woman_mountain_biking_medium_dark_skin_tone\n🚵🏿‍♀️ woman_mountain_biking_tone5 woman_mountain_biking_dark_skin_tone\n🚵‍♂️ man_mountain_biking\n🚵🏻‍♂️ man_mountain_biking_tone1 man_mountain_biking_light_skin_tone\n🚵🏼‍♂️ man_mountain_biking_tone2 man_mountain_biking_medium_light_skin_tone\n🚵🏽‍♂️ man_mountain_biking_tone3 man_mountain_biking_medium_skin_tone\n🚵🏾‍♂️ man_mountain_biking_tone4 man_mountain_biking_medium_dark_skin_tone\n🚵🏿‍♂️ man_mountain_biking_tone5 man_mountain_biking_dark_skin_tone\n🚴 person_biking bicyclist\n🚴🏻 person_biking_tone1 bicyclist_tone1\n🚴🏼 person_biking_tone2 bicyclist_tone2\n🚴🏽 person_biking_tone3 bicyclist_tone3\n🚴🏾 person_biking_tone4 bicyclist_tone4\n🚴🏿 person_biking_tone5 bicyclist_tone5\n🚴‍♀️ woman_biking\n🚴🏻‍♀️ woman_biking_tone1 woman_biking_light_skin_tone\n🚴🏼‍♀️ woman_biking_tone2 woman_biking_medium_light_skin_tone\n🚴🏽‍♀️ woman_biking_tone3 woman_biking_medium_skin_tone\n🚴🏾‍♀️ woman_biking_tone4 woman_biking_medium_dark_skin_tone\n🚴🏿‍♀️ woman_biking_tone5 woman_biking_dark_skin_tone\n🚴‍♂️ man_biking\n🚴🏻‍♂️ man_biking_tone1 man_biking_light_skin_tone\n🚴🏼‍♂️ man_biking_tone2 man_biking_medium_light_skin_tone\n🚴🏽‍♂️ man_biking_tone3 man_biking_medium_skin_tone\n🚴🏾‍♂️ man_biking_tone4 man_biking_medium_dark_skin_tone\n🚴🏿‍♂️ man_biking_tone5 man_biking_dark_skin_tone\n🏆 trophy\n🥇 first_place first_place_medal\n🥈 second_place second_place_medal\n🥉 third_place third_place_medal\n🏅 medal sports_medal\n🎖️ military_medal\n🏵️ rosette\n🎗️ reminder_ribbon\n🎫 ticket\n🎟️ tickets admission_tickets\n🎪 circus_tent\n🤹 person_juggling juggling juggler\n🤹🏻 person_juggling_tone1 juggling_tone1 juggler_tone1\n🤹🏼 person_juggling_tone2 juggling_tone2 juggler_tone2\n🤹🏽 person_juggling_tone3 juggling_tone3 juggler_tone3\n🤹🏾 person_juggling_tone4 juggling_tone4 juggler_tone4\n🤹🏿 person_juggling_tone5 juggling_tone5 juggler_tone5\n🤹‍♀️ woman_juggling\n🤹🏻‍♀️ woman_juggling_tone1 woman_juggling_light_skin_tone\n🤹🏼‍♀️ woman_juggling_tone2 woman_juggling_medium_light_skin_tone\n🤹🏽‍♀️ woman_juggling_tone3 woman_juggling_medium_skin_tone\n🤹🏾‍♀️ woman_juggling_tone4 woman_juggling_medium_dark_skin_tone\n🤹🏿‍♀️ woman_juggling_tone5 woman_juggling_dark_skin_tone\n🤹‍♂️ man_juggling\n🤹🏻‍♂️ man_juggling_tone1 man_juggling_light_skin_tone\n🤹🏼‍♂️ man_juggling_tone2 man_juggling_medium_light_skin_tone\n🤹🏽‍♂️ man_juggling_tone3 man_juggling_medium_skin_tone\n🤹🏾‍♂️ man_juggling_tone4 man_juggling_medium_dark_skin_tone\n🤹🏿‍♂️ man_juggling_tone5 man_juggling_dark_skin_tone\n🎭 performing_arts\n🎨 art\n🎬 clapper\n🎤 microphone\n🎧 headphones\n🎼 musical_score\n🎹 musical_keyboard\n🥁 drum drum_with_drumsticks\n🎷 saxophone\n🎺 trumpet\n🪕 banjo\n🎸 guitar\n🎻 violin\n🎲 game_die\n♟️ chess_pawn\n🎯 dart\n🪁 kite\n🪀 yo_yo\n🎳 bowling\n🎮 video_game\n🎰 slot_machine\n🧩 jigsaw\n⌚ watch\n📱 iphone\n📲 calling\n💻 computer\n🖥️ desktop desktop_computer\n🖨️ printer\n🖱️ mouse_three_button three_button_mouse\n🖲️ trackball\n🕹️ joystick\n🗜️ compression\n💽 minidisc\n💾 floppy_disk\n💿 cd\n📀 dvd\n📼 vhs\n📷 camera\n📸 camera_with_flash\n📹 video_camera\n🎥 movie_camera\n📽️ projector film_projector\n🎞️ film_frames\n📞 telephone_receiver\n☎️ telephone\n📟 pager\n📠 fax\n📺 tv\n📻 radio\n🎙️ microphone2 studio_microphone\n🎚️ level_slider\n🎛️ control_knobs\n🧭 compass\n⏱️ stopwatch\n⏲️ timer timer_clock\n⏰ alarm_clock\n🕰️ clock mantlepiece_clock\n⌛ hourglass\n⏳ hourglass_flowing_sand\n📡 satellite\n🔋 battery\n🔌 electric_plug\n💡 bulb\n🔦 flashlight\n🕯️ candle\n🧯 fire_extinguisher\n🛢️ oil oil_drum\n💸 money_with_wings\n💵 dollar\n💴 yen\n💶 euro\n💷 pound\n💰 moneybag\n💳 credit_card\n💎 gem\n🧰 toolbox\n🔧 wrench\n🔨 hammer\n🛠️ tools hammer_and_wrench\n⛏️ pick\n🔩 nut_and_bolt\n🧱 bricks\n⛓️ chains\n🧲 magnet\n🔫 gun\n💣 bomb\n🧨 firecracker\n🪓 axe\n🪒 razor\n🔪 knife\n🗡️ dagger dagger_knife\n🛡️ shield\n🚬 smoking\n⚰️ coffin\n⚱️ urn funeral_urn\n🏺 amphora\n🪔 diya_lamp\n🔮 crystal_ball\n📿 prayer_beads\n🧿 nazar_amulet\n💈 barber\n🔭 telescope\n🔬 microscope\n🕳️ hole\n🦯 probing_cane\n🩺 stethoscope\n🩹 adhesive_bandage\n💊 pill\n💉 syringe\n🩸 drop_of_blood\n🧬 dna\n🦠 microbe\n🧫 petri_dish\n🧪 test_tube\n🌡️ thermometer\n🪑 chair\n🧹 broom\n🧺 basket\n🧻 roll_of_paper\n🚽 toilet\n🚰 potable_water\n🚿 shower\n🛁 bathtub\n🛀 bath\n🛀🏻 bath_tone1\n🛀🏼 bath_tone2\n🛀🏽 bath_tone3\n🛀🏾 bath_tone4\n🛀🏿 bath_tone5\n🧼 soap\n🧽 sponge\n🧴 squeeze_bottle\n🛎️ bellhop bellhop_bell\n🔑 key\n🗝️ key2 old_key\n🚪 door\n🛋️ couch couch_and_lamp\n🛏️ bed\n🛌 sleeping_accommodation\n🛌🏻 person_in_bed_tone1 person_in_bed_light_skin_tone\n🛌🏼 person_in_bed_tone2 person_in_bed_medium_light_skin_tone\n🛌🏽 person_in_bed_tone3 person_in_bed_medium_skin_tone\n🛌🏾 person_in_bed_tone4 person_in_bed_medium_dark_skin_tone\n🛌🏿 person_in_bed_tone5 person_in_bed_dark_skin_tone\n🧸 teddy_bear\n🖼️ frame_photo frame_with_picture\n🛍️ shopping_bags\n🛒 shopping_cart shopping_trolley\n🎁 gift\n🎈 balloon\n🎏 flags\n🎀 ribbon\n🎊 confetti_ball\n🎉 tada\n🎎 dolls\n🏮 izakaya_lantern\n🎐 wind_chime\n🧧 red_envelope\n📩 envelope_with_arrow\n📨 incoming_envelope\n📧 e-mail email\n💌 love_letter\n📥 inbox_tray\n📤 outbox_tray\n📦 package\n🏷️ label\n📪 mailbox_closed\n📫 mailbox\n📬 mailbox_with_mail\n📭 mailbox_with_no_mail\n📮 postbox\n📯 postal_horn\n📜 scroll\n📃 page_with_curl\n📄 page_facing_up\n📑 bookmark_tabs\n🧾 receipt\n📊 bar_chart\n📈 chart_with_upwards_trend\n📉 chart_with_downwards_trend\n🗒️ notepad_spiral spiral_note_pad\n🗓️ calendar_spiral spiral_calendar_pad\n📆 calendar\n📅 date\n🗑️ wastebasket\n📇 card_index\n🗃️ card_box card_file_box\n🗳️ ballot_box ballot_box_with_ballot\n🗄️ file_cabinet\n📋 clipboard\n📁 file_folder\n📂 open_file_folder\n🗂️ dividers card_index_dividers\n🗞️ newspaper2 rolled_up_newspaper\n📰 newspaper\n📓 notebook\n📔 notebook_with_decorative_cover\n📒 ledger\n📕 closed_book\n📗 green_book\n📘 blue_book\n📙 orange_book\n📚 books\n📖 book\n🔖 bookmark\n🧷 safety_pin\n🔗 link\n📎 paperclip\n🖇️ paperclips linked_paperclips\n📐 triangular_ruler\n📏 straight_ruler\n🧮 abacus\n📌 pushpin\n📍 round_pushpin\n🖊️ pen_ballpoint lower_left_ballpoint_pen\n🖋️ pen_fountain lower_left_fountain_pen\n🖌️ paintbrush lower_left_paintbrush\n🖍️ crayon lower_left_crayon\n📝 pencil memo\n✏️ pencil2\n🔍 mag\n🔎 mag_right\n🔏 lock_with_ink_pen\n🔐 closed_lock_with_key\n🔒 lock\n🔓 unlock\n🐶 dog\n🐱 cat\n🐭 mouse\n🐹 hamster\n🐰 rabbit\n🦊 fox fox_face\n🐻 bear\n🐼 panda_face\n🐨 koala\n🐯 tiger\n🦁 lion_face lion\n🐮 cow\n🐷 pig\n🐽 pig_nose\n🐸 frog\n🐵 monkey_face\n🙈 see_no_evil\n🙉 hear_no_evil\n🙊 speak_no_evil\n🐒 monkey\n🐔 chicken\n🐧 penguin\n🐦 bird\n🐤 baby_chick\n🐣 hatching_chick\n🐥 hatched_chick\n🦆 duck\n🦅 eagle\n🦉 owl\n🦇 bat\n🐺 wolf\n🐗 boar\n🐴 horse\n🦄 unicorn unicorn_face\n🐝 bee\n🐛 bug\n🦋 butterfly\n🐌 snail\n🐚 shell\n🐞 beetle\n🐜 ant\n🦟 mosquito\n🦗 cricket\n🕷️ spider\n🕸️ spider_web\n🦂 scorpion\n🐢 turtle\n🐍 snake\n🦎 lizard\n🦖 t_rex\n🦕 sauropod\n🐙 octopus\n🦑 squid\n🦐 shrimp\n🦞 lobster\n🦪 oyster\n🦀 crab\n🐡 blowfish\n🐠 tropical_fish\n🐟 fish\n🐬 dolphin\n🐳 whale\n🐋 whale2\n🦈 shark\n🐊 crocodile\n🐅 tiger2\n🐆 leopard\n🦓 zebra\n🦍 gorilla\n🦧 orangutan\n🐘 elephant\n🦛 hippopotamus\n🦏 rhino rhinoceros\n🐪 dromedary_camel\n🐫 camel\n🦒 giraffe\n🦘 kangaroo\n🐃 water_buffalo\n🐂 ox\n🐄 cow2\n🐎 racehorse\n🐖 pig2\n🐏 ram\n🦙 llama\n🐑 sheep\n🐐 goat\n🦌 deer\n🐕 dog2\n🦮 guide_dog\n🐕‍🦺 service_dog\n🐩 poodle\n🐈 cat2\n🐓 rooster\n🦃 turkey\n🦚 peacock\n🦜 parrot\n🦢 swan\n🦩 flamingo\n🕊️ dove dove_of_peace\n🐇 rabbit2\n🦥 sloth\n🦦 otter\n🦨 skunk\n🦝 raccoon\n🦡 badger\n🐁 mouse2\n🐀 rat\n🐿️ chipmunk\n🦔 hedgehog\n🐾 feet paw_prints\n🐉 dragon\n🐲 dragon_face\n🌵 cactus\n🎄 christmas_tree\n🌲 evergreen_tree\n🌳 deciduous_tree\n🌴 palm_tree\n🌱 seedling\n🌿 herb\n🍀 four_leaf_clover\n🎍 bamboo\n🎋 tanabata_tree\n🍃 leaves\n🍂 fallen_leaf\n🍁 maple_leaf\n🍄 mushroom\n🌾 ear_of_rice\n💐 bouquet\n🌷 tulip\n🌹 rose\n🥀 wilted_rose wilted_flower\n🌺 hibiscus\n🌸 cherry_blossom\n🌼 blossom\n🌻 sunflower\n🌞 sun_with_face\n🌝 full_moon_with_face\n🌛 first_quarter_moon_with_face\n🌜 last_quarter_moon_with_face\n🌚 new_moon_with_face\n🌕 full_moon\n🌖 waning_gibbous_moon\n🌗 last_quarter_moon\n🌘 waning_crescent_moon\n🌑 new_moon\n🌒 waxing_crescent_moon\n🌓 first_quarter_moon\n🌔 waxing_gibbous_moon\n🌙 crescent_moon\n🌎 earth_americas\n🌍 earth_africa\n🌏 earth_asia\n🪐 ringed_planet\n💫 dizzy\n⭐ star\n🌟 star2\n⚡ zap\n💥 boom\n🔥 fire flame\n🌪️ cloud_tornado cloud_with_tornado\n🌈 rainbow\n🌤️ white_sun_small_cloud white_sun_with_small_cloud\n⛅ partly_sunny\n🌥️ white_sun_cloud white_sun_behind_cloud\n🌦️ white_sun_rain_cloud white_sun_behind_cloud_with_rain\n🌧️ cloud_rain cloud_with_rain\n⛈️ thunder_cloud_rain thunder_cloud_and_rain\n🌩️ cloud_lightning cloud_with_lightning\n🌨️ cloud_snow cloud_with_snow\n⛄ snowman\n🌬️ wind_blowing_face\n💨 dash\n💧 droplet\n💦 sweat_drops\n🌊 ocean\n🌫️ fog\n🍏 green_apple\n🍎 apple\n🍐 pear\n🍊 tangerine\n🍋 lemon\n🍌 banana\n🍉 watermelon\n🍇 grapes\n🍓 strawberry\n🍈 melon\n🍒 cherries\n🍑 peach\n🥭 mango\n🍍 pineapple\n🥥 coconut\n🥝 kiwi kiwifruit\n🍅 tomato\n🍆 eggplant\n🥑 avocado\n🥦 broccoli\n🥬 leafy_green\n🥒 cucumber\n🌶️ hot_pepper\n🌽 corn\n🥕 carrot\n🧅 onion\n🧄 garlic\n🥔 potato\n🍠 sweet_potato\n🥐 croissant\n🥯 bagel\n🍞 bread\n🥖 french_bread baguette_bread\n🥨 pretzel\n🧀 cheese cheese_wedge\n🥚 egg\n🍳 cooking\n🥞 pancakes\n🧇 waffle\n🥓 bacon\n🥩 cut_of_meat\n🍗 poultry_leg\n🍖 meat_on_bone\n🌭 hotdog hot_dog\n🍔 hamburger\n🍟 fries\n🍕 pizza\n🥪 sandwich\n🧆 falafel\n🥙 stuffed_flatbread stuffed_pita\n🌮 taco\n🌯 burrito\n🥗 salad green_salad\n🥘 shallow_pan_of_food paella\n🥫 canned_food\n🍝 spaghetti\n🍜 ramen\n🍲 stew\n🍛 curry\n🍣 sushi\n🍱 bento\n🥟 dumpling\n🍤 fried_shrimp\n🍙 rice_ball\n🍚 rice\n🍘 rice_cracker\n🍥 fish_cake\n🥠 fortune_cookie\n🥮 moon_cake\n🍢 oden\n🍡 dango\n🍧 shaved_ice\n🍨 ice_cream\n🍦 icecream\n🥧 pie\n🧁 cupcake\n🍰 cake\n🎂 birthday\n🍮 custard pudding flan\n🍭 lollipop\n🍬 candy\n🍫 chocolate_bar\n🍿 popcorn\n🍩 doughnut\n🍪 cookie\n🌰 chestnut\n🥜 peanuts shelled_peanut\n🍯 honey_pot\n🧈 butter\n🥛 milk glass_of_milk\n🍼 baby_bottle\n🍵 tea\n🧉 mate\n🥤 cup_with_straw\n🧃 beverage_box\n🧊 ice_cube\n🍶 sake\n🍺 beer\n🍻 beers\n🥂 champagne_glass clinking_glass\n🍷 wine_glass\n🥃 tumbler_glass whisky\n🍸 cocktail\n🍹 tropical_drink\n🍾 champagne bottle_with_popping_cork\n🥄 spoon\n🍴 fork_and_knife\n🍽️ fork_knife_plate fork_and_knife_with_plate\n🥣 bowl_with_spoon\n🥡 takeout_box\n🥢 chopsticks\n🧂 salt\n😀 grinning\n😃 smiley\n😄 smile\n😁 grin\n😆 laughing satisfied\n😅 sweat_smile\n😂 joy\n🤣 rofl rolling_on_the_floor_laughing\n☺️ relaxed\n😊 blush\n😇 innocent\n🙂 slight_smile slightly_smiling_face\n🙃 upside_down upside_down_face\n😉 wink\n😌 relieved\n😍 heart_eyes\n🥰 smiling_face_with_3_hearts\n😘 kissing_heart\n😗 kissing\n😙 kissing_smiling_eyes\n😚 kissing_closed_eyes\n😋 yum\n😛 stuck_out_tongue\n😝 stuck_out_tongue_closed_eyes\n😜 stuck_out_tongue_winking_eye\n🤪 zany_face\n🤨 face_with_raised_eyebrow\n🧐 face_with_monocle\n🤓 nerd nerd_face\n😎 sunglasses\n🤩 star_struck\n🥳 partying_face\n😏 smirk\n😒 unamused\n😞 disappointed\n😔 pensive\n😟 worried\n😕 confused\n🙁 slight_frown slightly_frowning_face\n😣 persevere\n😖 confounded\n😫 tired_face\n😩 weary\n🥺 pleading_face\n😢 cry\n😭 sob\n😤 triumph\n😠 angry\n😡 rage\n🤬 face_with_symbols_over_mouth\n🤯 exploding_head\n😳 flushed\n🥵 hot_face\n🥶 cold_face\n😱 scream\n😨 fearful\n😰 cold_sweat\n😥 disappointed_relieved\n😓 sweat\n🤗 hugging hugging_face\n🤔 thinking thinking_face\n🤭 face_with_hand_over_mouth\n🥱 yawning_face\n🤫 shushing_face\n🤥 lying_face liar\n😶 no_mouth\n😐 neutral_face\n😑 expressionless\n😬 grimacing\n🙄 rolling_eyes face_with_rolling_eyes\n😯 hushed\n😦 frowning\n😧 anguished\n😮 open_mouth\n😲 astonished\n😴 sleeping\n🤤 drooling_face drool\n😪 sleepy\n😵 dizzy_face\n🤐 zipper_mouth zipper_mouth_face\n🥴 woozy_face\n🤢 nauseated_face sick\n🤮 face_vomiting\n🤧 sneezing_face sneeze\n😷 mask\n🤒 thermometer_face face_with_thermometer\n🤕 head_bandage face_with_head_bandage\n🤑 money_mouth money_mouth_face\n🤠 cowboy face_with_cowboy_hat\n😈 smiling_imp\n👿 imp\n👹 japanese_ogre\n👺 japanese_goblin\n🤡 clown clown_face\n💩 poop shit hankey poo\n👻 ghost\n💀 skull skeleton\n👽 alien\n👾 space_invader\n🤖 robot robot_face\n🎃 jack_o_lantern\n😺 smiley_cat\n😸 smile_cat\n😹 joy_cat\n😻 heart_eyes_cat\n😼 smirk_cat\n😽 kissing_cat\n🙀 scream_cat\n😿 crying_cat_face\n😾 pouting_cat\n🤲 palms_up_together\n🤲🏻 palms_up_together_tone1 palms_up_together_light_skin_tone\n🤲🏼 palms_up_together_tone2 palms_up_together_medium_light_skin_tone\n🤲🏽 palms_up_together_tone3 palms_up_together_medium_skin_tone\n🤲🏾 palms_up_together_tone4 palms_up_together_medium_dark_skin_tone\n🤲🏿 palms_up_together_tone5 palms_up_together_dark_skin_tone\n👐 open_hands\n👐🏻 open_hands_tone1\n👐🏼 open_hands_tone2\n👐🏽 open_hands_tone3\n👐🏾 open_hands_tone4\n👐🏿 open_hands_tone5\n🙌 raised_hands\n🙌🏻 raised_hands_tone1\n🙌🏼 raised_hands_tone2\n🙌🏽 raised_hands_tone3\n🙌🏾 raised_hands_tone4\n🙌🏿 raised_hands_tone5\n👏 clap\n👏🏻 clap_tone1\n👏🏼 clap_tone2\n👏🏽 clap_tone3\n👏🏾 clap_tone4\n👏🏿 clap_tone5\n🤝 handshake shaking_hands\n👍 thumbsup +1 thumbup\n👍🏻 thumbsup_tone1 +1_tone1 thumbup_tone1\n👍🏼 thumbsup_tone2 +1_tone2 thumbup_tone2\n👍🏽 thumbsup_tone3 +1_tone3 thumbup_tone3\n👍🏾 thumbsup_tone4 +1_tone4 thumbup_tone4\n👍🏿 thumbsup_tone5 +1_tone5 thumbup_tone5\n👎 thumbsdown -1 thumbdown\n👎🏻 thumbsdown_tone1 -1_tone1 thumbdown_tone1\n👎🏼 thumbsdown_tone2 -1_tone2 thumbdown_tone2\n👎🏽 thumbsdown_tone3 -1_tone3 thumbdown_tone3\n👎🏾 thumbsdown_tone4 -1_tone4 thumbdown_tone4\n👎🏿 thumbsdown_tone5 -1_tone5 thumbdown_tone5\n👊 punch\n👊🏻 punch_tone1\n👊🏼 punch_tone2\n👊🏽 punch_tone3\n👊🏾 punch_tone4\n👊🏿 punch_tone5\n✊ fist\n✊🏻 fist_tone1\n✊🏼 fist_tone2\n✊🏽 fist_tone3\n✊🏾 fist_tone4\n✊🏿 fist_tone5\n🤛 left_facing_fist left_fist\n🤛🏻 left_facing_fist_tone1 left_fist_tone1\n🤛🏼 left_facing_fist_tone2 left_fist_tone2\n🤛🏽 left_facing_fist_tone3 left_fist_tone3\n🤛🏾 left_facing_fist_tone4 left_fist_tone4\n🤛🏿 left_facing_fist_tone5 left_fist_tone5\n🤜 right_facing_fist right_fist\n🤜🏻 right_facing_fist_tone1 right_fist_tone1\n🤜🏼 right_facing_fist_tone2 right_fist_tone2\n🤜🏽 right_facing_fist_tone3 right_fist_tone3\n🤜🏾 right_facing_fist_tone4 right_fist_tone4\n🤜🏿 right_facing_fist_tone5 right_fist_tone5\n🤞 fingers_crossed hand_with_index_and_middle_finger_crossed\n🤞🏻 fingers_crossed_tone1 hand_with_index_and_middle_fingers_crossed_tone1\n🤞🏼 fingers_crossed_tone2 hand_with_index_and_middle_fingers_crossed_tone2\n🤞🏽 fingers_crossed_tone3 hand_with_index_and_middle_fingers_crossed_tone3\n🤞🏾 fingers_crossed_tone4 hand_with_index_and_middle_fingers_crossed_tone4\n🤞🏿 fingers_crossed_tone5 hand_with_index_and_middle_fingers_crossed_tone5\n✌️ v\n✌️🏻 v_tone1\n✌️🏼 v_tone2\n✌️🏽 v_tone3\n✌️🏾 v_tone4\n✌️🏿 v_tone5\n🤟 love_you_gesture\n🤟🏻 love_you_gesture_tone1 love_you_gesture_light_skin_tone\n🤟🏼 love_you_gesture_tone2 love_you_gesture_medium_light_skin_tone\n🤟🏽 love_you_gesture_tone3 love_you_gesture_medium_skin_tone\n🤟🏾 love_you_gesture_tone4 love_you_gesture_medium_dark_skin_tone\n🤟🏿 love_you_gesture_tone5 love_you_gesture_dark_skin_tone\n🤘 metal sign_of_the_horns\n🤘🏻 metal_tone1 sign_of_the_horns_tone1\n🤘🏼 metal_tone2 sign_of_the_horns_tone2\n🤘🏽 metal_tone3 sign_of_the_horns_tone3\n🤘🏾 metal_tone4 sign_of_the_horns_tone4\n🤘🏿 metal_tone5 sign_of_the_horns_tone5\n👌 ok_hand\n👌🏻 ok_hand_tone1\n👌🏼 ok_hand_tone2\n👌🏽 ok_hand_tone3\n👌🏾 ok_hand_tone4\n👌🏿 ok_hand_tone5\n🤏 pinching_hand\n🤏🏻 pinching_hand_tone1 pinching_hand_light_skin_tone\n🤏🏼 pinching_hand_tone2 pinching_hand_medium_light_skin_tone\n🤏🏽 pinching_hand_tone3 pinching_hand_medium_skin_tone\n🤏🏾 pinching_hand_tone4 pinching_hand_medium_dark_skin_tone\n🤏🏿 pinching_hand_tone5 pinching_hand_dark_skin_tone\n👈 point_left\n👈🏻 point_left_tone1\n👈🏼 point_left_tone2\n👈🏽 point_left_tone3\n👈🏾 point_left_tone4\n👈🏿 point_left_tone5\n👉 point_right\n👉🏻 point_right_tone1\n👉🏼 point_right_tone2\n👉🏽 point_right_tone3\n👉🏾 point_right_tone4\n👉🏿 point_right_tone5\n👆 point_up_2\n👆🏻 point_up_2_tone1\n👆🏼 point_up_2_tone2\n👆🏽 point_up_2_tone3\n👆🏾 point_up_2_tone4\n👆🏿 point_up_2_tone5\n👇 point_down\n👇🏻 point_down_tone1\n👇🏼 point_down_tone2\n👇🏽 point_down_tone3\n👇🏾 point_down_tone4\n👇🏿 point_down_tone5\n☝️ point_up\n☝️🏻 point_up_tone1\n☝️🏼 point_up_tone2\n☝️🏽 point_up_tone3\n☝️🏾 point_up_tone4\n☝️🏿 point_up_tone5\n✋ raised_hand\n✋🏻 raised_hand_tone1\n✋🏼 raised_hand_tone2\n✋🏽 raised_hand_tone3\n✋🏾 raised_hand_tone4\n✋🏿 raised_hand_tone5\n🤚 raised_back_of_hand back_of_hand\n🤚🏻 raised_back_of_hand_tone1 back_of_hand_tone1\n🤚🏼 raised_back_of_hand_tone2 back_of_hand_tone2\n🤚🏽 raised_back_of_hand_tone3 back_of_hand_tone3\n🤚🏾 raised_back_of_hand_tone4 back_of_hand_tone4\n🤚🏿 raised_back_of_hand_tone5 back_of_hand_tone5\n🖐️ hand_splayed raised_hand_with_fingers_splayed\n🖐️🏻 hand_splayed_tone1 raised_hand_with_fingers_splayed_tone1\n🖐️🏼 hand_splayed_tone2 raised_hand_with_fingers_splayed_tone2\n🖐️🏽 hand_splayed_tone3 raised_hand_with_fingers_splayed_tone3\n🖐️🏾 hand_splayed_tone4 raised_hand_with_fingers_splayed_tone4\n🖐️🏿 hand_splayed_tone5 raised_hand_with_fingers_splayed_tone5\n🖖 vulcan raised_hand_with_part_between_middle_and_ring_fingers\n🖖🏻 vulcan_tone1 raised_hand_with_part_between_middle_and_ring_fingers_tone1\n🖖🏼 vulcan_tone2 raised_hand_with_part_between_middle_and_ring_fingers_tone2\n🖖🏽 vulcan_tone3 raised_hand_with_part_between_middle_and_ring_fingers_tone3\n🖖🏾 vulcan_tone4 raised_hand_with_part_between_middle_and_ring_fingers_tone4\n🖖🏿 vulcan_tone5 raised_hand_with_part_between_middle_and_ring_fingers_tone5\n👋 wave\n👋🏻 wave_tone1\n👋🏼 wave_tone2\n👋🏽 wave_tone3\n👋🏾 wave_tone4\n👋🏿 wave_tone5\n🤙 call_me call_me_hand\n🤙🏻 call_me_tone1 call_me_hand_tone1\n🤙🏼 call_me_tone2 call_me_hand_tone2\n🤙🏽 call_me_tone3 call_me_hand_tone3\n🤙🏾 call_me_tone4 call_me_hand_tone4\n🤙🏿 call_me_tone5 call_me_hand_tone5\n💪 muscle\n💪🏻 muscle_tone1\n💪🏼 muscle_tone2\n💪🏽 muscle_tone3\n💪🏾 muscle_tone4\n💪🏿 muscle_tone5\n🦾 mechanical_arm\n🖕 middle_finger reversed_hand_with_middle_finger_extended\n🖕🏻 middle_finger_tone1 reversed_hand_with_middle_finger_extended_tone1\n🖕🏼 middle_finger_tone2 reversed_hand_with_middle_finger_extended_tone2\n🖕🏽 middle_finger_tone3 reversed_hand_with_middle_finger_extended_tone3\n🖕🏾 middle_finger_tone4 reversed_hand_with_middle_finger_extended_tone4\n🖕🏿 middle_finger_tone5 reversed_hand_with_middle_finger_extended_tone5\n✍️ writing_hand\n✍️🏻 writing_hand_tone1\n✍️🏼 writing_hand_tone2\n✍️🏽 writing_hand_tone3\n✍️🏾 writing_hand_tone4\n✍️🏿 writing_hand_tone5\n🙏 pray\n🙏🏻 pray_tone1\n🙏🏼 pray_tone2\n🙏🏽 pray_tone3\n🙏🏾 pray_tone4\n🙏🏿 pray_tone5\n🦶 foot\n🦶🏻 foot_tone1 foot_light_skin_tone\n🦶🏼 foot_tone2 foot_medium_light_skin_tone\n🦶🏽 foot_tone3 foot_medium_skin_tone\n🦶🏾 foot_tone4 foot_medium_dark_skin_tone\n🦶🏿 foot_tone5 foot_dark_skin_tone\n🦵 leg\n🦵🏻 leg_tone1 leg_light_skin_tone\n🦵🏼 leg_tone2 leg_medium_light_skin_tone\n🦵🏽 leg_tone3 leg_medium_skin_tone\n🦵🏾 leg_tone4 leg_medium_dark_skin_tone\n🦵🏿 leg_tone5 leg_dark_skin_tone\n🦿 mechanical_leg\n💄 lipstick\n💋 kiss\n👄 lips\n🦷 tooth\n🦴 bone\n👅 tongue\n👂 ear\n👂🏻 ear_tone1\n👂🏼 ear_tone2\n👂🏽 ear_tone3\n👂🏾 ear_tone4\n👂🏿 ear_tone5\n🦻 ear_with_hearing_aid\n🦻🏻 ear_with_hearing_aid_tone1 ear_with_hearing_aid_light_skin_tone\n🦻🏼 ear_with_hearing_aid_tone2 ear_with_hearing_aid_medium_light_skin_tone\n🦻🏽 ear_with_hearing_aid_tone3 ear_with_hearing_aid_medium_skin_tone\n🦻🏾 ear_with_hearing_aid_tone4 ear_with_hearing_aid_medium_dark_skin_tone\n🦻🏿 ear_with_hearing_aid_tone5 ear_with_hearing_aid_dark_skin_tone\n👃 nose\n👃🏻 nose_tone1\n👃🏼 nose_tone2\n👃🏽 nose_tone3\n👃🏾 nose_tone4\n👃🏿 nose_tone5\n👣 footprints\n👁️ eye\n👀 eyes\n🧠 brain\n🗣️ speaking_head speaking_head_in_silhouette\n👤 bust_in_silhouette\n👥 busts_in_silhouette\n👶 baby\n👶🏻 baby_tone1\n👶🏼 baby_tone2\n👶🏽 baby_tone3\n👶🏾 baby_tone4\n👶🏿 baby_tone5\n👧 girl\n👧🏻 girl_tone1\n👧🏼 girl_tone2\n👧🏽 girl_tone3\n👧🏾 girl_tone4\n👧🏿 girl_tone5\n🧒 child\n🧒🏻 child_tone1 child_light_skin_tone\n🧒🏼 child_tone2 child_medium_light_skin_tone\n🧒🏽 child_tone3 child_medium_skin_tone\n🧒🏾 child_tone4 child_medium_dark_skin_tone\n🧒🏿 child_tone5 child_dark_skin_tone\n👦 boy\n👦🏻 boy_tone1\n👦🏼 boy_tone2\n👦🏽 boy_tone3\n👦🏾 boy_tone4\n👦🏿 boy_tone5\n👩 woman\n👩🏻 woman_tone1\n👩🏼 woman_tone2\n👩🏽 woman_tone3\n👩🏾 woman_tone4\n👩🏿 woman_tone5\n🧑 adult\n🧑🏻 adult_tone1 adult_light_skin_tone\n🧑🏼 adult_tone2 adult_medium_light_skin_tone\n🧑🏽 adult_tone3 adult_medium_skin_tone\n🧑🏾 adult_tone4 adult_medium_dark_skin_tone\n🧑🏿 adult_tone5 adult_dark_skin_tone\n👨 man\n👨🏻 man_tone1\n👨🏼 man_tone2\n👨🏽 man_tone3\n👨🏾 man_tone4\n👨🏿 man_tone5\n👩‍🦱 woman_curly_haired\n👩🏻‍🦱 woman_curly_haired_tone1 woman_curly_haired_light_skin_tone\n👩🏼‍🦱 woman_curly_haired_tone2 woman_curly_haired_medium_light_skin_tone\n👩🏽‍🦱 woman_curly_haired_tone3 woman_curly_haired_medium_skin_tone\n👩🏾‍🦱 woman_curly_haired_tone4 woman_curly_haired_medium_dark_skin_tone\n👩🏿‍🦱 woman_curly_haired_tone5 woman_curly_haired_dark_skin_tone\n👨‍🦱 man_curly_haired\n👨🏻‍🦱 man_curly_haired_tone1 man_curly_haired_light_skin_tone\n👨🏼‍🦱 man_curly_haired_tone2 man_curly_haired_medium_light_skin_tone\n👨🏽‍🦱 man_curly_haired_tone3 man_curly_haired_medium_skin_tone\n👨🏾‍🦱 man_curly_haired_tone4 man_curly_haired_medium_dark_skin_tone\n👨🏿‍🦱 man_curly_haired_tone5 man_curly_haired_dark_skin_tone\n👩‍🦰 woman_red_haired\n👩🏻‍🦰 woman_red_haired_tone1 woman_red_haired_light_skin_tone\n👩🏼‍🦰 woman_red_haired_tone2 woman_red_haired_medium_light_skin_tone\n👩🏽‍🦰 woman_red_haired_tone3 woman_red_haired_medium_skin_tone\n👩🏾‍🦰 woman_red_haired_tone4 woman_red_haired_medium_dark_skin_tone\n👩🏿‍🦰 woman_red_haired_tone5 woman_red_haired_dark_skin_tone\n👨‍🦰 man_red_haired\n👨🏻‍🦰 man_red_haired_tone1 man_red_haired_light_skin_tone\n👨🏼‍🦰 man_red_haired_tone2 man_red_haired_medium_light_skin_tone\n👨🏽‍🦰 man_red_haired_tone3 man_red_haired_medium_skin_tone\n👨🏾‍🦰 man_red_haired_tone4 man_red_haired_medium_dark_skin_tone\n👨🏿‍🦰 man_red_haired_tone5 man_red_haired_dark_skin_tone\n👱‍♀️ blond-haired_woman\n👱🏻‍♀️ blond-haired_woman_tone1 blond-haired_woman_light_skin_tone\n👱🏼‍♀️ blond-haired_woman_tone2 blond-haired_woman_medium_light_skin_tone\n👱🏽‍♀️ blond-haired_woman_tone3 blond-haired_woman_medium_skin_tone\n👱🏾‍♀️ blond-haired_woman_tone4 blond-haired_woman_medium_dark_skin_tone\n👱🏿‍♀️ blond-haired_woman_tone5 blond-haired_woman_dark_skin_tone\n👱 blond_haired_person person_with_blond_hair\n👱🏻 blond_haired_person_tone1 person_with_blond_hair_tone1\n👱🏼 blond_haired_person_tone2 person_with_blond_hair_tone2\n👱🏽 blond_haired_person_tone3 person_with_blond_hair_tone3\n👱🏾 blond_haired_person_tone4 person_with_blond_hair_tone4\n👱🏿 blond_haired_person_tone5 person_with_blond_hair_tone5\n👱‍♂️ blond-haired_man\n👱🏻‍♂️ blond-haired_man_tone1 blond-haired_man_light_skin_tone\n👱🏼‍♂️ blond-haired_man_tone2 blond-haired_man_medium_light_skin_tone\n👱🏽‍♂️ blond-haired_man_tone3 blond-haired_man_medium_skin_tone\n👱🏾‍♂️ blond-haired_man_tone4 blond-haired_man_medium_dark_skin_tone\n👱🏿‍♂️ blond-haired_man_tone5 blond-haired_man_dark_skin_tone\n👩‍🦳 woman_white_haired\n👩🏻‍🦳 woman_white_haired_tone1 woman_white_haired_light_skin_tone\n👩🏼‍🦳 woman_white_haired_tone2 woman_white_haired_medium_light_skin_tone\n👩🏽‍🦳 woman_white_haired_tone3 woman_white_haired_medium_skin_tone\n👩🏾‍🦳 woman_white_haired_tone4 woman_white_haired_medium_dark_skin_tone\n👩🏿‍🦳 woman_white_haired_tone5 woman_white_haired_dark_skin_tone\n👨‍🦳 man_white_haired\n👨🏻‍🦳 man_white_haired_tone1 man_white_haired_light_skin_tone\n👨🏼‍🦳 man_white_haired_tone2 man_white_haired_medium_light_skin_tone\n👨🏽‍🦳 man_white_haired_tone3 man_white_haired_medium_skin_tone\n👨🏾‍🦳 man_white_haired_tone4 man_white_haired_medium_dark_skin_tone\n👨🏿‍🦳 man_white_haired_tone5 man_white_haired_dark_skin_tone\n👩‍🦲 woman_bald\n👩🏻‍🦲 woman_bald_tone1 woman_bald_light_skin_tone\n👩🏼‍🦲 woman_bald_tone2 woman_bald_medium_light_skin_tone\n👩🏽‍🦲 woman_bald_tone3 woman_bald_medium_skin_tone\n👩🏾‍🦲 woman_bald_tone4 woman_bald_medium_dark_skin_tone\n👩🏿‍🦲 woman_bald_tone5 woman_bald_dark_skin_tone\n👨‍🦲 man_bald\n👨🏻‍🦲 man_bald_tone1 man_bald_light_skin_tone\n👨🏼‍🦲 man_bald_tone2 man_bald_medium_light_skin_tone\n👨🏽‍🦲 man_bald_tone3 man_bald_medium_skin_tone\n👨🏾‍🦲 man_bald_tone4 man_bald_medium_dark_skin_tone\n👨🏿‍🦲 man_bald_tone5 man_bald_dark_skin_tone\n🧔 bearded_person\n🧔🏻 bearded_person_tone1 bearded_person_light_skin_tone\n🧔🏼 bearded_person_tone2 bearded_person_medium_light_skin_tone\n🧔🏽 bearded_person_tone3 bearded_person_medium_skin_tone\n🧔🏾 bearded_person_tone4 bearded_person_medium_dark_skin_tone\n🧔🏿 bearded_person_tone5 bearded_person_dark_skin_tone\n👵 older_woman grandma\n👵🏻 older_woman_tone1 grandma_tone1\n👵🏼 older_woman_tone2 grandma_tone2\n👵🏽 older_woman_tone3 grandma_tone3\n👵🏾 older_woman_tone4 grandma_tone4\n👵🏿 older_woman_tone5 grandma_tone5\n🧓 older_adult\n🧓🏻 older_adult_tone1 older_adult_light_skin_tone\n🧓🏼 older_adult_tone2 older_adult_medium_light_skin_tone\n🧓🏽 older_adult_tone3 older_adult_medium_skin_tone\n🧓🏾 older_adult_tone4 older_adult_medium_dark_skin_tone\n🧓🏿 older_adult_tone5 older_adult_dark_skin_tone\n👴 older_man\n👴🏻 older_man_tone1\n👴🏼 older_man_tone2\n👴🏽 older_man_tone3\n👴🏾 older_man_tone4\n👴🏿 older_man_tone5\n👲 man_with_chinese_cap man_with_gua_pi_mao\n👲🏻 man_with_chinese_cap_tone1 man_with_gua_pi_mao_tone1\n👲🏼 man_with_chinese_cap_tone2 man_with_gua_pi_mao_tone2\n👲🏽 man_with_chinese_cap_tone3 man_with_gua_pi_mao_tone3\n👲🏾 man_with_chinese_cap_tone4 man_with_gua_pi_mao_tone4\n👲🏿 man_with_chinese_cap_tone5 man_with_gua_pi_mao_tone5\n👳 person_wearing_turban man_with_turban\n👳🏻 person_wearing_turban_tone1 man_with_turban_tone1\n👳🏼 person_wearing_turban_tone2 man_with_turban_tone2\n👳🏽 person_wearing_turban_tone3 man_with_turban_tone3\n👳🏾 person_wearing_turban_tone4 man_with_turban_tone4\n👳🏿 person_wearing_turban_tone5 man_with_turban_tone5\n👳‍♀️ woman_wearing_turban\n👳🏻‍♀️ woman_wearing_turban_tone1 woman_wearing_turban_light_skin_tone\n👳🏼‍♀️ woman_wearing_turban_tone2 woman_wearing_turban_medium_light_skin_tone\n👳🏽‍♀️ woman_wearing_turban_tone3 woman_wearing_turban_medium_skin_tone\n👳🏾‍♀️ woman_wearing_turban_tone4 woman_wearing_turban_medium_dark_skin_tone\n👳🏿‍♀️ woman_wearing_turban_tone5 woman_wearing_turban_dark_skin_tone\n👳‍♂️ man_wearing_turban\n👳🏻‍♂️ man_wearing_turban_tone1 man_wearing_turban_light_skin_tone\n👳🏼‍♂️ man_wearing_turban_tone2 man_wearing_turban_medium_light_skin_tone\n👳🏽‍♂️ man_wearing_turban_tone3 man_wearing_turban_medium_skin_tone\n👳🏾‍♂️ man_wearing_turban_tone4 man_wearing_turban_medium_dark_skin_tone\n👳🏿‍♂️ man_wearing_turban_tone5 man_wearing_turban_dark_skin_tone\n🧕 woman_with_headscarf\n🧕🏻 woman_with_headscarf_tone1 woman_with_headscarf_light_skin_tone\n🧕🏼 woman_with_headscarf_tone2 woman_with_headscarf_medium_light_skin_tone\n🧕🏽 woman_with_headscarf_tone3 woman_with_headscarf_medium_skin_tone\n🧕🏾 woman_with_headscarf_tone4 woman_with_headscarf_medium_dark_skin_tone\n🧕🏿 woman_with_headscarf_tone5 woman_with_headscarf_dark_skin_tone\n👮 police_officer cop\n👮🏻 police_officer_tone1 cop_tone1\n👮🏼 police_officer_tone2 cop_tone2\n👮🏽 police_officer_tone3 cop_tone3\n👮🏾 police_officer_tone4 cop_tone4\n👮🏿 police_officer_tone5 cop_tone5\n👮‍♀️ woman_police_officer\n👮🏻‍♀️ woman_police_officer_tone1 woman_police_officer_light_skin_tone\n👮🏼‍♀️ woman_police_officer_tone2 woman_police_officer_medium_light_skin_tone\n👮🏽‍♀️ woman_police_officer_tone3 woman_police_officer_medium_skin_tone\n👮🏾‍♀️ woman_police_officer_tone4 woman_police_officer_medium_dark_skin_tone\n👮🏿‍♀️ woman_police_officer_tone5 woman_police_officer_dark_skin_tone\n👮‍♂️ man_police_officer\n👮🏻‍♂️ man_police_officer_tone1 man_police_officer_light_skin_tone\n👮🏼‍♂️ man_police_officer_tone2 man_police_officer_medium_light_skin_tone\n👮🏽‍♂️ man_police_officer_tone3 man_police_officer_medium_skin_tone\n👮🏾‍♂️ man_police_officer_tone4 man_police_officer_medium_dark_skin_tone\n👮🏿‍♂️ man_police_officer_tone5 man_police_officer_dark_skin_tone\n👷 construction_worker\n👷🏻 construction_worker_tone1\n👷🏼 construction_worker_tone2\n👷🏽 construction_worker_tone3\n👷🏾 construction_worker_tone4\n👷🏿 construction_worker_tone5\n👷‍♀️ woman_construction_worker\n👷🏻‍♀️ woman_construction_worker_tone1 woman_construction_worker_light_skin_tone\n👷🏼‍♀️ woman_construction_worker_tone2 woman_construction_worker_medium_light_skin_tone\n👷🏽‍♀️ woman_construction_worker_tone3 woman_construction_worker_medium_skin_tone\n👷🏾‍♀️ woman_construction_worker_tone4 woman_construction_worker_medium_dark_skin_tone\n👷🏿‍♀️ woman_construction_worker_tone5 woman_construction_worker_dark_skin_tone\n👷‍♂️ man_construction_worker\n👷🏻‍♂️ man_construction_worker_tone1 man_construction_worker_light_skin_tone\n👷🏼‍♂️ man_construction_worker_tone2 man_construction_worker_medium_light_skin_tone\n👷🏽‍♂️ man_construction_worker_tone3 man_construction_worker_medium_skin_tone\n👷🏾‍♂️ man_construction_worker_tone4 man_construction_worker_medium_dark_skin_tone\n👷🏿‍♂️ man_construction_worker_tone5 man_construction_worker_dark_skin_tone\n💂 guard guardsman\n💂🏻 guard_tone1 guardsman_tone1\n💂🏼 guard_tone2 guardsman_tone2\n💂🏽 guard_tone3 guardsman_tone3\n💂🏾 guard_tone4 guardsman_tone4\n💂🏿 guard_tone5 guardsman_tone5\n💂‍♀️ woman_guard\n💂🏻‍♀️ woman_guard_tone1 woman_guard_light_skin_tone\n💂🏼‍♀️ woman_guard_tone2 woman_guard_medium_light_skin_tone\n💂🏽‍♀️ woman_guard_tone3 woman_guard_medium_skin_tone\n💂🏾‍♀️ woman_guard_tone4 woman_guard_medium_dark_skin_tone\n💂🏿‍♀️ woman_guard_tone5 woman_guard_dark_skin_tone\n💂‍♂️ man_guard\n💂🏻‍♂️ man_guard_tone1 man_guard_light_skin_tone\n💂🏼‍♂️ man_guard_tone2 man_guard_medium_light_skin_tone\n💂🏽‍♂️ man_guard_tone3 man_guard_medium_skin_tone\n💂🏾‍♂️ man_guard_tone4 man_guard_medium_dark_skin_tone\n💂🏿‍♂️ man_guard_tone5 man_guard_dark_skin_tone\n🕵️ detective spy sleuth_or_spy\n🕵️🏻 detective_tone1 spy_tone1 sleuth_or_spy_tone1\n🕵️🏼 detective_tone2 spy_tone2 sleuth_or_spy_tone2\n🕵️🏽 detective_tone3 spy_tone3 sleuth_or_spy_tone3\n🕵️🏾 detective_tone4 spy_tone4 sleuth_or_spy_tone4\n🕵️🏿 detective_tone5 spy_tone5 sleuth_or_spy_tone5\n🕵️‍♀️ woman_detective\n🕵️🏻‍♀️ woman_detective_tone1 woman_detective_light_skin_tone\n🕵️🏼‍♀️ woman_detective_tone2 woman_detective_medium_light_skin_tone\n🕵️🏽‍♀️ woman_detective_tone3 woman_detective_medium_skin_tone\n🕵️🏾‍♀️ woman_detective_tone4 woman_detective_medium_dark_skin_tone\n🕵️🏿‍♀️ woman_detective_tone5 woman_detective_dark_skin_tone\n🕵️‍♂️ man_detective\n🕵️🏻‍♂️ man_detective_tone1 man_detective_light_skin_tone\n🕵️🏼‍♂️ man_detective_tone2 man_detective_medium_light_skin_tone\n🕵️🏽‍♂️ man_detective_tone3 man_detective_medium_skin_tone\n🕵️🏾‍♂️ man_detective_tone4 man_detective_medium_dark_skin_tone\n🕵️🏿‍♂️ man_detective_tone5 man_detective_dark_skin_tone\n👩‍⚕️ woman_health_worker\n👩🏻‍⚕️ woman_health_worker_tone1 woman_health_worker_light_skin_tone\n👩🏼‍⚕️ woman_health_worker_tone2 woman_health_worker_medium_light_skin_tone\n👩🏽‍⚕️ woman_health_worker_tone3 woman_health_worker_medium_skin_tone\n👩🏾‍⚕️ woman_health_worker_tone4 woman_health_worker_medium_dark_skin_tone\n👩🏿‍⚕️ woman_health_worker_tone5 woman_health_worker_dark_skin_tone\n👨‍⚕️ man_health_worker\n👨🏻‍⚕️ man_health_worker_tone1 man_health_worker_light_skin_tone\n👨🏼‍⚕️ man_health_worker_tone2 man_health_worker_medium_light_skin_tone\n👨🏽‍⚕️ man_health_worker_tone3 man_health_worker_medium_skin_tone\n👨🏾‍⚕️ man_health_worker_tone4 man_health_worker_medium_dark_skin_tone\n👨🏿‍⚕️ man_health_worker_tone5 man_health_worker_dark_skin_tone\n👩‍🌾 woman_farmer\n👩🏻‍🌾 woman_farmer_tone1 woman_farmer_light_skin_tone\n👩🏼‍🌾 woman_farmer_tone2 woman_farmer_medium_light_skin_tone\n👩🏽‍🌾 woman_farmer_tone3 woman_farmer_medium_skin_tone\n👩🏾‍🌾 woman_farmer_tone4 woman_farmer_medium_dark_skin_tone\n👩🏿‍🌾 woman_farmer_tone5 woman_farmer_dark_skin_tone\n👨‍🌾 man_farmer\n👨🏻‍🌾 man_farmer_tone1 man_farmer_light_skin_tone\n👨🏼‍🌾 man_farmer_tone2 man_farmer_medium_light_skin_tone\n👨🏽‍🌾 man_farmer_tone3 man_farmer_medium_skin_tone\n👨🏾‍🌾 man_farmer_tone4 man_farmer_medium_dark_skin_tone\n👨🏿‍🌾 man_farmer_tone5 man_farmer_dark_skin_tone\n👩‍🍳 woman_cook\n👩🏻‍🍳 woman_cook_tone1 woman_cook_light_skin_tone\n👩🏼‍🍳 woman_cook_tone2 woman_cook_medium_light_skin_tone\n👩🏽‍🍳 woman_cook_tone3 woman_cook_medium_skin_tone\n👩🏾‍🍳 woman_cook_tone4 woman_cook_medium_dark_skin_tone\n👩🏿‍🍳 woman_cook_tone5 woman_cook_dark_skin_tone\n👨‍🍳 man_cook\n👨🏻‍🍳 man_cook_tone1 man_cook_light_skin_tone\n👨🏼‍🍳 man_cook_tone2 man_cook_medium_light_skin_tone\n👨🏽‍🍳 man_cook_tone3 man_cook_medium_skin_tone\n👨🏾‍🍳 man_cook_tone4 man_cook_medium_dark_skin_tone\n👨🏿‍🍳 man_cook_tone5 man_cook_dark_skin_tone\n👩‍🎓 woman_student\n👩🏻‍🎓 woman_student_tone1 woman_student_light_skin_tone\n👩🏼‍🎓 woman_student_tone2 woman_student_medium_light_skin_tone\n👩🏽‍🎓 woman_student_tone3 woman_student_medium_skin_tone\n👩🏾‍🎓 woman_student_tone4 woman_student_medium_dark_skin_tone\n👩🏿‍🎓 woman_student_tone5 woman_student_dark_skin_tone\n👨‍🎓 man_student\n👨🏻‍🎓 man_student_tone1 man_student_light_skin_tone\n👨🏼‍🎓 man_student_tone2 man_student_medium_light_skin_tone\n👨🏽‍🎓 man_student_tone3 man_student_medium_skin_tone\n👨🏾‍🎓 man_student_tone4 man_student_medium_dark_skin_tone\n👨🏿‍🎓 man_student_tone5 man_student_dark_skin_tone\n👩‍🎤 woman_singer\n👩🏻‍🎤 woman_singer_tone1 woman_singer_light_skin_tone\n👩🏼‍🎤 woman_singer_tone2 woman_singer_medium_light_skin_tone\n👩🏽‍🎤 woman_singer_tone3 woman_singer_medium_skin_tone\n👩🏾‍🎤 woman_singer_tone4 woman_singer_medium_dark_skin_tone\n👩🏿‍🎤 woman_singer_tone5 woman_singer_dark_skin_tone\n👨‍🎤 man_singer\n👨🏻‍🎤 man_singer_tone1 man_singer_light_skin_tone\n👨🏼‍🎤 man_singer_tone2 man_singer_medium_light_skin_tone\n👨🏽‍🎤 man_singer_tone3 man_singer_medium_skin_tone\n👨🏾‍🎤 man_singer_tone4 man_singer_medium_dark_skin_tone\n👨🏿‍🎤 man_singer_tone5 man_singer_dark_skin_tone\n👩‍🏫 woman_teacher\n👩🏻‍🏫 woman_teacher_tone1 woman_teacher_light_skin_tone\n👩🏼‍🏫 woman_teacher_tone2 woman_teacher_medium_light_skin_tone\n👩🏽‍🏫 woman_teacher_tone3 woman_teacher_medium_skin_tone\n👩🏾‍🏫 woman_teacher_tone4 woman_teacher_medium_dark_skin_tone\n👩🏿‍🏫 woman_teacher_tone5 woman_teacher_dark_skin_tone\n👨‍🏫 man_teacher\n👨🏻‍🏫 man_teacher_tone1 man_teacher_light_skin_tone\n👨🏼‍🏫 man_teacher_tone2 man_teacher_medium_light_skin_tone\n👨🏽‍🏫 man_teacher_tone3 man_teacher_medium_skin_tone\n👨🏾‍🏫 man_teacher_tone4 man_teacher_medium_dark_skin_tone\n👨🏿‍🏫 man_teacher_tone5 man_teacher_dark_skin_tone\n👩‍🏭 woman_factory_worker\n👩🏻‍🏭 woman_factory_worker_tone1 woman_factory_worker_light_skin_tone\n👩🏼‍🏭 woman_factory_worker_tone2 woman_factory_worker_medium_light_skin_tone\n👩🏽‍🏭 woman_factory_worker_tone3 woman_factory_worker_medium_skin_tone\n👩🏾‍🏭 woman_factory_worker_tone4 woman_factory_worker_medium_dark_skin_tone\n👩🏿‍🏭 woman_factory_worker_tone5 woman_factory_worker_dark_skin_tone\n👨‍🏭 man_factory_worker\n👨🏻‍🏭 man_factory_worker_tone1 man_factory_worker_light_skin_tone\n👨🏼‍🏭 man_factory_worker_tone2 man_factory_worker_medium_light_skin_tone\n👨🏽‍🏭 man_factory_worker_tone3 man_factory_worker_medium_skin_tone\n👨🏾‍🏭 man_factory_worker_tone4 man_factory_worker_medium_dark_skin_tone\n👨🏿‍🏭 man_factory_worker_tone5 man_factory_worker_dark_skin_tone\n👩‍💻 woman_technologist\n👩🏻‍💻 woman_technologist_tone1 woman_technologist_light_skin_tone\n👩🏼‍💻 woman_technologist_tone2 woman_technologist_medium_light_skin_tone\n👩🏽‍💻 woman_technologist_tone3 woman_technologist_medium_skin_tone\n👩🏾‍💻 woman_technologist_tone4 woman_technologist_medium_dark_skin_tone\n👩🏿‍💻 woman_technologist_tone5 woman_technologist_dark_skin_tone\n👨‍💻 man_technologist\n👨🏻‍💻 man_technologist_tone1 man_technologist_light_skin_tone\n👨🏼‍💻 man_technologist_tone2 man_technologist_medium_light_skin_tone\n👨🏽‍💻 man_technologist_tone3 man_technologist_medium_skin_tone\n👨🏾‍💻 man_technologist_tone4 man_technologist_medium_dark_skin_tone\n👨🏿‍💻 man_technologist_tone5 man_technologist_dark_skin_tone\n👩‍💼 woman_office_worker\n👩🏻‍💼 woman_office_worker_tone1 woman_office_worker_light_skin_tone\n👩🏼‍💼 woman_office_worker_tone2 woman_office_worker_medium_light_skin_tone\n👩🏽‍💼 woman_office_worker_tone3 woman_office_worker_medium_skin_tone\n👩🏾‍💼 woman_office_worker_tone4 woman_office_worker_medium_dark_skin_tone\n👩🏿‍💼 woman_office_worker_tone5 woman_office_worker_dark_skin_tone\n👨‍💼 man_office_worker\n👨🏻‍💼 man_office_worker_tone1 man_office_worker_light_skin_tone\n👨🏼‍💼 man_office_worker_tone2 man_office_worker_medium_light_skin_tone\n👨🏽‍💼 man_office_worker_tone3 man_office_worker_medium_skin_tone\n👨🏾‍💼 man_office_worker_tone4 man_office_worker_medium_dark_skin_tone\n👨🏿‍💼 man_office_worker_tone5 man_office_worker_dark_skin_tone\n👩‍🔧 woman_mechanic\n👩🏻‍🔧 woman_mechanic_tone1 woman_mechanic_light_skin_tone\n👩🏼‍🔧 woman_mechanic_tone2 woman_mechanic_medium_light_skin_tone\n👩🏽‍🔧 woman_mechanic_tone3 woman_mechanic_medium_skin_tone\n👩🏾‍🔧 woman_mechanic_tone4 woman_mechanic_medium_dark_skin_tone\n👩🏿‍🔧 woman_mechanic_tone5 woman_mechanic_dark_skin_tone\n👨‍🔧 man_mechanic\n👨🏻‍🔧 man_mechanic_tone1 man_mechanic_light_skin_tone\n👨🏼‍🔧 man_mechanic_tone2 man_mechanic_medium_light_skin_tone\n👨🏽‍🔧 man_mechanic_tone3 man_mechanic_medium_skin_tone\n👨🏾‍🔧 man_mechanic_tone4 man_mechanic_medium_dark_skin_tone\n👨🏿‍🔧 man_mechanic_tone5 man_mechanic_dark_skin_tone\n👩‍🔬 woman_scientist\n👩🏻‍🔬 woman_scientist_tone1 woman_scientist_light_skin_tone\n👩🏼‍🔬 woman_scientist_tone2 woman_scientist_medium_light_skin_tone\n👩🏽‍🔬 woman_scientist_tone3 woman_scientist_medium_skin_tone\n👩🏾‍🔬 woman_scientist_tone4 woman_scientist_medium_dark_skin_tone\n👩🏿‍🔬 woman_scientist_tone5 woman_scientist_dark_skin_tone\n👨‍🔬 man_scientist\n👨🏻‍🔬 man_scientist_tone1 man_scientist_light_skin_tone\n👨🏼‍🔬 man_scientist_tone2 man_scientist_medium_light_skin_tone\n👨🏽‍🔬 man_scientist_tone3 man_scientist_medium_skin_tone\n👨🏾‍🔬 man_scientist_tone4 man_scientist_medium_dark_skin_tone\n👨🏿‍🔬 man_scientist_tone5 man_scientist_dark_skin_tone\n👩‍🎨 woman_artist\n👩🏻‍🎨 woman_artist_tone1 woman_artist_light_skin_tone\n👩🏼‍🎨 woman_artist_tone2 woman_artist_medium_light_skin_tone\n👩🏽‍🎨 woman_artist_tone3 woman_artist_medium_skin_tone\n👩🏾‍🎨 woman_artist_tone4 woman_artist_medium_dark_skin_tone\n👩🏿‍🎨 woman_artist_tone5 woman_artist_dark_skin_tone\n👨‍🎨 man_artist\n👨🏻‍🎨 man_artist_tone1 man_artist_light_skin_tone\n👨🏼‍🎨 man_artist_tone2 man_artist_medium_light_skin_tone\n👨🏽‍🎨 man_artist_tone3 man_artist_medium_skin_tone\n👨🏾‍🎨 man_artist_tone4 man_artist_medium_dark_skin_tone\n👨🏿‍🎨 man_artist_tone5 man_artist_dark_skin_tone\n👩‍🚒 woman_firefighter\n👩🏻‍🚒 woman_firefighter_tone1 woman_firefighter_light_skin_tone\n👩🏼‍🚒 woman_firefighter_tone2 woman_firefighter_medium_light_skin_tone\n👩🏽‍🚒 woman_firefighter_tone3 woman_firefighter_medium_skin_tone\n👩🏾‍🚒 woman_firefighter_tone4 woman_firefighter_medium_dark_skin_tone\n👩🏿‍🚒 woman_firefighter_tone5 woman_firefighter_dark_skin_tone\n👨‍🚒 man_firefighter\n👨🏻‍🚒 man_firefighter_tone1 man_firefighter_light_skin_tone\n👨🏼‍🚒 man_firefighter_tone2 man_firefighter_medium_light_skin_tone\n👨🏽‍🚒 man_firefighter_tone3 man_firefighter_medium_skin_tone\n👨🏾‍🚒 man_firefighter_tone4 man_firefighter_medium_dark_skin_tone\n👨🏿‍🚒 man_firefighter_tone5 man_firefighter_dark_skin_tone\n👩‍✈️ woman_pilot\n👩🏻‍✈️ woman_pilot_tone1 woman_pilot_light_skin_tone\n👩🏼‍✈️ woman_pilot_tone2 woman_pilot_medium_light_skin_tone\n👩🏽‍✈️ woman_pilot_tone3 woman_pilot_medium_skin_tone\n👩🏾‍✈️ woman_pilot_tone4 woman_pilot_medium_dark_skin_tone\n👩🏿‍✈️ woman_pilot_tone5 woman_pilot_dark_skin_tone\n👨‍✈️ man_pilot\n👨🏻‍✈️ man_pilot_tone1 man_pilot_light_skin_tone\n👨🏼‍✈️ man_pilot_tone2 man_pilot_medium_light_skin_tone\n👨🏽‍✈️ man_pilot_tone3 man_pilot_medium_skin_tone\n👨🏾‍✈️ man_pilot_tone4 man_pilot_medium_dark_skin_tone\n👨🏿‍✈️ man_pilot_tone5 man_pilot_dark_skin_tone\n👩‍🚀 woman_astronaut\n👩🏻‍🚀 woman_astronaut_tone1 woman_astronaut_light_skin_tone\n👩🏼‍🚀 woman_astronaut_tone2 woman_astronaut_medium_light_skin_tone\n👩🏽‍🚀 woman_astronaut_tone3 woman_astronaut_medium_skin_tone\n👩🏾‍🚀 woman_astronaut_tone4 woman_astronaut_medium_dark_skin_tone\n👩🏿‍🚀 woman_astronaut_tone5 woman_astronaut_dark_skin_tone\n👨‍🚀 man_astronaut\n👨🏻‍🚀 man_astronaut_tone1 man_astronaut_light_skin_tone\n👨🏼‍🚀 man_astronaut_tone2 man_astronaut_medium_light_skin_tone\n👨🏽‍🚀 man_astronaut_tone3 man_astronaut_medium_skin_tone\n👨🏾‍🚀 man_astronaut_tone4 man_astronaut_medium_dark_skin_tone\n👨🏿‍🚀 man_astronaut_tone5 man_astronaut_dark_skin_tone\n👩‍⚖️ woman_judge\n👩🏻‍⚖️ woman_judge_tone1 woman_judge_light_skin_tone\n👩🏼‍⚖️ woman_judge_tone2 woman_judge_medium_light_skin_tone\n👩🏽‍⚖️ woman_judge_tone3 woman_judge_medium_skin_tone\n👩🏾‍⚖️ woman_judge_tone4 woman_judge_medium_dark_skin_tone\n👩🏿‍⚖️ woman_judge_tone5 woman_judge_dark_skin_tone\n👨‍⚖️ man_judge\n👨🏻‍⚖️ man_judge_tone1 man_judge_light_skin_tone\n👨🏼‍⚖️ man_judge_tone2 man_judge_medium_light_skin_tone\n👨🏽‍⚖️ man_judge_tone3 man_judge_medium_skin_tone\n👨🏾‍⚖️ man_judge_tone4 man_judge_medium_dark_skin_tone\n👨🏿‍⚖️ man_judge_tone5 man_judge_dark_skin_tone\n👰 bride_with_veil\n👰🏻 bride_with_veil_tone1\n👰🏼 bride_with_veil_tone2\n👰🏽 bride_with_veil_tone3\n👰🏾 bride_with_veil_tone4\n👰🏿 bride_with_veil_tone5\n🤵 man_in_tuxedo\n🤵🏻 man_in_tuxedo_tone1 tuxedo_tone1\n🤵🏼 man_in_tuxedo_tone2 tuxedo_tone2\n🤵🏽 man_in_tuxedo_tone3 tuxedo_tone3\n🤵🏾 man_in_tuxedo_tone4 tuxedo_tone4\n🤵🏿 man_in_tuxedo_tone5 tuxedo_tone5\n👸 princess\n👸🏻 princess_tone1\n👸🏼 princess_tone2\n👸🏽 princess_tone3\n👸🏾 princess_tone4\n👸🏿 princess_tone5\n🤴 prince\n🤴🏻 prince_tone1\n🤴🏼 prince_tone2\n🤴🏽 prince_tone3\n🤴🏾 prince_tone4\n🤴🏿 prince_tone5\n🦸 superhero\n🦸🏻 superhero_tone1 superhero_light_skin_tone\n🦸🏼 superhero_tone2 superhero_medium_light_skin_tone\n🦸🏽 superhero_tone3 superhero_medium_skin_tone\n🦸🏾 superhero_tone4 superhero_medium_dark_skin_tone\n🦸🏿 superhero_tone5 superhero_dark_skin_tone\n🦸‍♀️ woman_superhero\n🦸🏻‍♀️ woman_superhero_tone1 woman_superhero_light_skin_tone\n🦸🏼‍♀️ woman_superhero_tone2 woman_superhero_medium_light_skin_tone\n🦸🏽‍♀️ woman_superhero_tone3 woman_superhero_medium_skin_tone\n🦸🏾‍♀️ woman_superhero_tone4 woman_superhero_medium_dark_skin_tone\n🦸🏿‍♀️ woman_superhero_tone5 woman_superhero_dark_skin_tone\n🦸‍♂️ man_superhero\n🦸🏻‍♂️ man_superhero_tone1 man_superhero_light_skin_tone\n🦸🏼‍♂️ man_superhero_tone2 man_superhero_medium_light_skin_tone\n🦸🏽‍♂️ man_superhero_tone3 man_superhero_medium_skin_tone\n🦸🏾‍♂️ man_superhero_tone4 man_superhero_medium_dark_skin_tone\n🦸🏿‍♂️ man_superhero_tone5 man_superhero_dark_skin_tone\n🦹 supervillain\n🦹🏻 supervillain_tone1 supervillain_light_skin_tone\n🦹🏼 supervillain_tone2 supervillain_medium_light_skin_tone\n🦹🏽 supervillain_tone3 supervillain_medium_skin_tone\n🦹🏾 supervillain_tone4 supervillain_medium_dark_skin_tone\n🦹🏿 supervillain_tone5 supervillain_dark_skin_tone\n🦹🏻‍♀️ woman_supervillain_tone1 woman_supervillain_light_skin_tone\n🦹‍♀️ woman_supervillain\n🦹🏼‍♀️ woman_supervillain_tone2 woman_supervillain_medium_light_skin_tone\n🦹🏽‍♀️ woman_supervillain_tone3 woman_supervillain_medium_skin_tone\n🦹🏾‍♀️ woman_supervillain_tone4 woman_supervillain_medium_dark_skin_tone\n🦹🏿‍♀️ woman_supervillain_tone5 woman_supervillain_dark_skin_tone\n🦹‍♂️ man_supervillain\n🦹🏻‍♂️ man_supervillain_tone1 man_supervillain_light_skin_tone\n🦹🏼‍♂️ man_supervillain_tone2 man_supervillain_medium_light_skin_tone\n🦹🏽‍♂️ man_supervillain_tone3 man_supervillain_medium_skin_tone\n🦹🏾‍♂️ man_supervillain_tone4 man_supervillain_medium_dark_skin_tone\n🦹🏿‍♂️ man_supervillain_tone5 man_supervillain_dark_skin_tone\n🤶 mrs_claus mother_christmas\n🤶🏻 mrs_claus_tone1 mother_christmas_tone1\n🤶🏼 mrs_claus_tone2 mother_christmas_tone2\n🤶🏽 mrs_claus_tone3 mother_christmas_tone3\n🤶🏾 mrs_claus_tone4 mother_christmas_tone4\n🤶🏿 mrs_claus_tone5 mother_christmas_tone5\n🎅 santa\n🎅🏻 santa_tone1\n🎅🏼 santa_tone2\n🎅🏽 santa_tone3\n🎅🏾 santa_tone4\n🎅🏿 santa_tone5\n🧙 mage\n🧙🏻 mage_tone1 mage_light_skin_tone\n🧙🏼 mage_tone2 mage_medium_light_skin_tone\n🧙🏽 mage_tone3 mage_medium_skin_tone\n🧙🏾 mage_tone4 mage_medium_dark_skin_tone\n🧙🏿 mage_tone5 mage_dark_skin_tone\n🧙‍♀️ woman_mage\n🧙🏻‍♀️ woman_mage_tone1 woman_mage_light_skin_tone\n🧙🏼‍♀️ woman_mage_tone2 woman_mage_medium_light_skin_tone\n🧙🏽‍♀️ woman_mage_tone3 woman_mage_medium_skin_tone\n🧙🏾‍♀️ woman_mage_tone4 woman_mage_medium_dark_skin_tone\n🧙🏿‍♀️ woman_mage_tone5 woman_mage_dark_skin_tone\n🧙‍♂️ man_mage\n🧙🏻‍♂️ man_mage_tone1 man_mage_light_skin_tone\n🧙🏼‍♂️ man_mage_tone2 man_mage_medium_light_skin_tone\n🧙🏽‍♂️ man_mage_tone3 man_mage_medium_skin_tone\n🧙🏾‍♂️ man_mage_tone4 man_mage_medium_dark_skin_tone\n🧙🏿‍♂️ man_mage_tone5 man_mage_dark_skin_tone\n🧝 elf\n🧝🏻 elf_tone1 elf_light_skin_tone\n🧝🏼 elf_tone2 elf_medium_light_skin_tone\n🧝🏽 elf_tone3 elf_medium_skin_tone\n🧝🏾 elf_tone4 elf_medium_dark_skin_tone\n🧝🏿 elf_tone5 elf_dark_skin_tone\n🧝‍♀️ woman_elf\n🧝🏻‍♀️ woman_elf_tone1 woman_elf_light_skin_tone\n🧝🏼‍♀️ woman_elf_tone2 woman_elf_medium_light_skin_tone\n🧝🏽‍♀️ woman_elf_tone3 woman_elf_medium_skin_tone\n🧝🏾‍♀️ woman_elf_tone4 woman_elf_medium_dark_skin_tone\n🧝🏿‍♀️ woman_elf_tone5 woman_elf_dark_skin_tone\n🧝‍♂️ man_elf\n🧝🏻‍♂️ man_elf_tone1 man_elf_light_skin_tone\n🧝🏼‍♂️ man_elf_tone2 man_elf_medium_light_skin_tone\n🧝🏽‍♂️ man_elf_tone3 man_elf_medium_skin_tone\n🧝🏾‍♂️ man_elf_tone4 man_elf_medium_dark_skin_tone\n🧝🏿‍♂️ man_elf_tone5 man_elf_dark_skin_tone\n🧛 vampire\n🧛🏻 vampire_tone1 vampire_light_skin_tone\n🧛🏼 vampire_tone2 vampire_medium_light_skin_tone\n🧛🏽 vampire_tone3 vampire_medium_skin_tone\n🧛🏾 vampire_tone4 vampire_medium_dark_skin_tone\n🧛🏿 vampire_tone5 vampire_dark_skin_tone\n🧛‍♀️ woman_vampire\n🧛🏻‍♀️ woman_vampire_tone1 woman_vampire_light_skin_tone\n🧛🏼‍♀️ woman_vampire_tone2 woman_vampire_medium_light_skin_tone\n🧛🏽‍♀️ woman_vampire_tone3 woman_vampire_medium_skin_tone\n🧛🏾‍♀️ woman_vampire_tone4 woman_vampire_medium_dark_skin_tone\n🧛🏿‍♀️ woman_vampire_tone5 woman_vampire_dark_skin_tone\n🧛‍♂️ man_vampire\n🧛🏻‍♂️ man_vampire_tone1 man_vampire_light_skin_tone\n🧛🏼‍♂️ man_vampire_tone2 man_vampire_medium_light_skin_tone\n🧛🏽‍♂️ man_vampire_tone3 man_vampire_medium_skin_tone\n🧛🏾‍♂️ man_vampire_tone4 man_vampire_medium_dark_skin_tone\n🧛🏿‍♂️ man_vampire_tone5 man_vampire_dark_skin_tone\n🧟 zombie\n🧟‍♀️ woman_zombie\n🧟‍♂️ man_zombie\n🧞 genie\n🧞‍♀️ woman_genie\n🧞‍♂️ man_genie\n🧜 merperson\n🧜🏻 merperson_tone1 merperson_light_skin_tone\n🧜🏼 merperson_tone2 merperson_medium_light_skin_tone\n🧜🏽 merperson_tone3 merperson_medium_skin_tone\n🧜🏾 merperson_tone4 merperson_medium_dark_skin_tone\n🧜🏿 merperson_tone5 merperson_dark_skin_tone\n🧜‍♀️ mermaid\n🧜🏻‍♀️ mermaid_tone1 mermaid_light_skin_tone\n🧜🏼‍♀️ mermaid_tone2 mermaid_medium_light_skin_tone\n🧜🏽‍♀️ mermaid_tone3 mermaid_medium_skin_tone\n🧜🏾‍♀️ mermaid_tone4 mermaid_medium_dark_skin_tone\n🧜🏿‍♀️ mermaid_tone5 mermaid_dark_skin_tone\n🧜‍♂️ merman\n🧜🏻‍♂️ merman_tone1 merman_light_skin_tone\n🧜🏼‍♂️ merman_tone2 merman_medium_light_skin_tone\n🧜🏽‍♂️ merman_tone3 merman_medium_skin_tone\n🧜🏾‍♂️ merman_tone4 merman_medium_dark_skin_tone\n🧜🏿‍♂️ merman_tone5 merman_dark_skin_tone\n🧚 fairy\n🧚🏻 fairy_tone1 fairy_light_skin_tone\n🧚🏼 fairy_tone2 fairy_medium_light_skin_tone\n🧚🏽 fairy_tone3 fairy_medium_skin_tone\n🧚🏾 fairy_tone4 fairy_medium_dark_skin_tone\n🧚🏿 fairy_tone5 fairy_dark_skin_tone\n🧚‍♀️ woman_fairy\n🧚🏻‍♀️ woman_fairy_tone1 woman_fairy_light_skin_tone\n🧚🏼‍♀️ woman_fairy_tone2 woman_fairy_medium_light_skin_tone\n🧚🏽‍♀️ woman_fairy_tone3 woman_fairy_medium_skin_tone\n🧚🏾‍♀️ woman_fairy_tone4 woman_fairy_medium_dark_skin_tone\n🧚🏿‍♀️ woman_fairy_tone5 woman_fairy_dark_skin_tone\n🧚‍♂️ man_fairy\n🧚🏻‍♂️ man_fairy_tone1 man_fairy_light_skin_tone\n🧚🏼‍♂️ man_fairy_tone2 man_fairy_medium_light_skin_tone\n🧚🏽‍♂️ man_fairy_tone3 man_fairy_medium_skin_tone\n🧚🏾‍♂️ man_fairy_tone4 man_fairy_medium_dark_skin_tone\n🧚🏿‍♂️ man_fairy_tone5 man_fairy_dark_skin_tone\n👼 angel\n👼🏻 angel_tone1\n👼🏼 angel_tone2\n👼🏽 angel_tone3\n👼🏾 angel_tone4\n👼🏿 angel_tone5\n🤰 pregnant_woman expecting_woman\n🤰🏻 pregnant_woman_tone1 expecting_woman_tone1\n🤰🏼 pregnant_woman_tone2 expecting_woman_tone2\n🤰🏽 pregnant_woman_tone3 expecting_woman_tone3\n🤰🏾 pregnant_woman_tone4 expecting_woman_tone4\n🤰🏿 pregnant_woman_tone5 expecting_woman_tone5\n🤱 breast_feeding\n🤱🏻 breast_feeding_tone1 breast_feeding_light_skin_tone\n🤱🏼 breast_feeding_tone2 breast_feeding_medium_light_skin_tone\n🤱🏽 breast_feeding_tone3 breast_feeding_medium_skin_tone\n🤱🏾 breast_feeding_tone4 breast_feeding_medium_dark_skin_tone\n🤱🏿 breast_feeding_tone5 breast_feeding_dark_skin_tone\n🙇 person_bowing bow\n🙇🏻 person_bowing_tone1 bow_tone1\n🙇🏼 person_bowing_tone2 bow_tone2\n🙇🏽 person_bowing_tone3 bow_tone3\n🙇🏾 person_bowing_tone4 bow_tone4\n🙇🏿 person_bowing_tone5 bow_tone5\n🙇‍♀️ woman_bowing\n🙇🏻‍♀️ woman_bowing_tone1 woman_bowing_light_skin_tone\n🙇🏼‍♀️ woman_bowing_tone2 woman_bowing_medium_light_skin_tone\n🙇🏽‍♀️ woman_bowing_tone3 woman_bowing_medium_skin_tone\n🙇🏾‍♀️ woman_bowing_tone4 woman_bowing_medium_dark_skin_tone\n🙇🏿‍♀️ woman_bowing_tone5 woman_bowing_dark_skin_tone\n🙇‍♂️ man_bowing\n🙇🏻‍♂️ man_bowing_tone1 man_bowing_light_skin_tone\n🙇🏼‍♂️ man_bowing_tone2 man_bowing_medium_light_skin_tone\n🙇🏽‍♂️ man_bowing_tone3 man_bowing_medium_skin_tone\n🙇🏾‍♂️ man_bowing_tone4 man_bowing_medium_dark_skin_tone\n🙇🏿‍♂️ man_bowing_tone5 man_bowing_dark_skin_tone\n💁 person_tipping_hand information_desk_person\n💁🏻 person_tipping_hand_tone1 information_desk_person_tone1\n💁🏼 person_tipping_hand_tone2 information_desk_person_tone2\n💁🏽 person_tipping_hand_tone3 information_desk_person_tone3\n💁🏾 person_tipping_hand_tone4 information_desk_person_tone4\n💁🏿 person_tipping_hand_tone5 information_desk_person_tone5\n💁‍♀️ woman_tipping_hand\n💁🏻‍♀️ woman_tipping_hand_tone1 woman_tipping_hand_light_skin_tone\n💁🏼‍♀️ woman_tipping_hand_tone2 woman_tipping_hand_medium_light_skin_tone\n💁🏽‍♀️ woman_tipping_hand_tone3 woman_tipping_hand_medium_skin_tone\n💁🏾‍♀️ woman_tipping_hand_tone4 woman_tipping_hand_medium_dark_skin_tone\n💁🏿‍♀️ woman_tipping_hand_tone5 woman_tipping_hand_dark_skin_tone\n💁‍♂️ man_tipping_hand\n💁🏻‍♂️ man_tipping_hand_tone1 man_tipping_hand_light_skin_tone\n💁🏼‍♂️ man_tipping_hand_tone2 man_tipping_hand_medium_light_skin_tone\n💁🏽‍♂️ man_tipping_hand_tone3 man_tipping_hand_medium_skin_tone\n💁🏾‍♂️ man_tipping_hand_tone4 man_tipping_hand_medium_dark_skin_tone\n💁🏿‍♂️ man_tipping_hand_tone5 man_tipping_hand_dark_skin_tone\n🙅 person_gesturing_no no_good\n🙅🏻 person_gesturing_no_tone1 no_good_tone1\n🙅🏼 person_gesturing_no_tone2 no_good_tone2\n🙅🏽 person_gesturing_no_tone3 no_good_tone3\n🙅🏾 person_gesturing_no_tone4 no_good_tone4\n🙅🏿 person_gesturing_no_tone5 no_good_tone5\n🙅‍♀️ woman_gesturing_no\n🙅🏻‍♀️ woman_gesturing_no_tone1 woman_gesturing_no_light_skin_tone\n🙅🏼‍♀️ woman_gesturing_no_tone2 woman_gesturing_no_medium_light_skin_tone\n🙅🏽‍♀️ woman_gesturing_no_tone3 woman_gesturing_no_medium_skin_tone\n🙅🏾‍♀️ woman_gesturing_no_tone4 woman_gesturing_no_medium_dark_skin_tone\n🙅🏿‍♀️ woman_gesturing_no_tone5 woman_gesturing_no_dark_skin_tone\n🙅‍♂️ man_gesturing_no\n🙅🏻‍♂️ man_gesturing_no_tone1 man_gesturing_no_light_skin_tone\n🙅🏼‍♂️ man_gesturing_no_tone2 man_gesturing_no_medium_light_skin_tone\n🙅🏽‍♂️ man_gesturing_no_tone3 man_gesturing_no_medium_skin_tone\n🙅🏾‍♂️ man_gesturing_no_tone4 man_gesturing_no_medium_dark_skin_tone\n🙅🏿‍♂️ man_gesturing_no_tone5 man_gesturing_no_dark_skin_tone\n🙆 person_gesturing_ok ok_woman\n🙆🏻 person_gesturing_ok_tone1 ok_woman_tone1\n🙆🏼 person_gesturing_ok_tone2 ok_woman_tone2\n🙆🏽 person_gesturing_ok_tone3 ok_woman_tone3\n🙆🏾 person_gesturing_ok_tone4 ok_woman_tone4\n🙆🏿 person_gesturing_ok_tone5 ok_woman_tone5\n🙆‍♀️ woman_gesturing_ok\n🙆🏻‍♀️ woman_gesturing_ok_tone1 woman_gesturing_ok_light_skin_tone\n🙆🏼‍♀️ woman_gesturing_ok_tone2 woman_gesturing_ok_medium_light_skin_tone\n🙆🏽‍♀️ woman_gesturing_ok_tone3 woman_gesturing_ok_medium_skin_tone\n🙆🏾‍♀️ woman_gesturing_ok_tone4 woman_gesturing_ok_medium_dark_skin_tone\n🙆🏿‍♀️ woman_gesturing_ok_tone5 woman_gesturing_ok_dark_skin_tone\n🙆‍♂️ man_gesturing_ok\n🙆🏻‍♂️ man_gesturing_ok_tone1 man_gesturing_ok_light_skin_tone\n🙆🏼‍♂️ man_gesturing_ok_tone2 man_gesturing_ok_medium_light_skin_tone\n🙆🏽‍♂️ man_gesturing_ok_tone3 man_gesturing_ok_medium_skin_tone\n🙆🏾‍♂️ man_gesturing_ok_tone4 man_gesturing_ok_medium_dark_skin_tone\n🙆🏿‍♂️ man_gesturing_ok_tone5 man_gesturing_ok_dark_skin_tone\n🙋 person_raising_hand raising_hand\n🙋🏻 person_raising_hand_tone1 raising_hand_tone1\n🙋🏼 person_raising_hand_tone2 raising_hand_tone2\n🙋🏽 person_raising_hand_tone3 raising_hand_tone3\n🙋🏾 person_raising_hand_tone4 raising_hand_tone4\n🙋🏿 person_raising_hand_tone5 raising_hand_tone5\n🙋‍♀️ woman_raising_hand\n🙋🏻‍♀️ woman_raising_hand_tone1 woman_raising_hand_light_skin_tone\n🙋🏼‍♀️ woman_raising_hand_tone2 woman_raising_hand_medium_light_skin_tone\n🙋🏽‍♀️ woman_raising_hand_tone3 woman_raising_hand_medium_skin_tone\n🙋🏾‍♀️ woman_raising_hand_tone4 woman_raising_hand_medium_dark_skin_tone\n🙋🏿‍♀️ woman_raising_hand_tone5 woman_raising_hand_dark_skin_tone\n🙋‍♂️ man_raising_hand\n🙋🏻‍♂️ man_raising_hand_tone1 man_raising_hand_light_skin_tone\n🙋🏼‍♂️ man_raising_hand_tone2 man_raising_hand_medium_light_skin_tone\n🙋🏽‍♂️ man_raising_hand_tone3 man_raising_hand_medium_skin_tone\n🙋🏾‍♂️ man_raising_hand_tone4 man_raising_hand_medium_dark_skin_tone\n🙋🏿‍♂️ man_raising_hand_tone5 man_raising_hand_dark_skin_tone\n🧏 deaf_person\n🧏🏻 deaf_person_tone1 deaf_person_light_skin_tone\n🧏🏼 deaf_person_tone2 deaf_person_medium_light_skin_tone\n🧏🏽 deaf_person_tone3 deaf_person_medium_skin_tone\n🧏🏾 deaf_person_tone4 deaf_person_medium_dark_skin_tone\n🧏🏿 deaf_person_tone5 deaf_person_dark_skin_tone\n🧏‍♀️ deaf_woman\n🧏🏻‍♀️ deaf_woman_tone1 deaf_woman_light_skin_tone\n🧏🏼‍♀️ deaf_woman_tone2 deaf_woman_medium_light_skin_tone\n🧏🏽‍♀️ deaf_woman_tone3 deaf_woman_medium_skin_tone\n🧏🏾‍♀️ deaf_woman_tone4 deaf_woman_medium_dark_skin_tone\n🧏🏿‍♀️ deaf_woman_tone5 deaf_woman_dark_skin_tone\n🧏‍♂️ deaf_man\n🧏🏻‍♂️ deaf_man_tone1 deaf_man_light_skin_tone\n🧏🏼‍♂️ deaf_man_tone2 deaf_man_medium_light_skin_tone\n🧏🏽‍♂️ deaf_man_tone3 deaf_man_medium_skin_tone\n🧏🏾‍♂️ deaf_man_tone4 deaf_man_medium_dark_skin_tone\n🧏🏿‍♂️ deaf_man_tone5 deaf_man_dark_skin_tone\n🤦 person_facepalming face_palm facepalm\n🤦🏻 person_facepalming_tone1 face_palm_tone1 facepalm_tone1\n🤦🏼 person_facepalming_tone2 face_palm_tone2 facepalm_tone2\n🤦🏽 person_facepalming_tone3 face_palm_tone3 facepalm_tone3\n🤦🏾 person_facepalming_tone4 face_palm_tone4 facepalm_tone4\n🤦🏿 person_facepalming_tone5 face_palm_tone5 facepalm_tone5\n🤦‍♀️ woman_facepalming\n🤦🏻‍♀️ woman_facepalming_tone1 woman_facepalming_light_skin_tone\n🤦🏼‍♀️ woman_facepalming_tone2 woman_facepalming_medium_light_skin_tone\n🤦🏽‍♀️ woman_facepalming_tone3 woman_facepalming_medium_skin_tone\n🤦🏾‍♀️ woman_facepalming_tone4 woman_facepalming_medium_dark_skin_tone\n🤦🏿‍♀️ woman_facepalming_tone5 woman_facepalming_dark_skin_tone\n🤦‍♂️ man_facepalming\n🤦🏻‍♂️ man_facepalming_tone1 man_facepalming_light_skin_tone\n🤦🏼‍♂️ man_facepalming_tone2 man_facepalming_medium_light_skin_tone\n🤦🏽‍♂️ man_facepalming_tone3 man_facepalming_medium_skin_tone\n🤦🏾‍♂️ man_facepalming_tone4 man_facepalming_medium_dark_skin_tone\n🤦🏿‍♂️ man_facepalming_tone5 man_facepalming_dark_skin_tone\n🤷 person_shrugging shrug\n🤷🏻 person_shrugging_tone1 shrug_tone1\n🤷🏼 person_shrugging_tone2 shrug_tone2\n🤷🏽 person_shrugging_tone3 shrug_tone3\n🤷🏾 person_shrugging_tone4 shrug_tone4\n🤷🏿 person_shrugging_tone5 shrug_tone5\n🤷‍♀️ woman_shrugging\n🤷🏻‍♀️ woman_shrugging_tone1 woman_shrugging_light_skin_tone\n🤷🏼‍♀️ woman_shrugging_tone2 woman_shrugging_medium_light_skin_tone\n🤷🏽‍♀️ woman_shrugging_tone3 woman_shrugging_medium_skin_tone\n🤷🏾‍♀️ woman_shrugging_tone4 woman_shrugging_medium_dark_skin_tone\n🤷🏿‍♀️ woman_shrugging_tone5 woman_shrugging_dark_skin_tone\n🤷‍♂️ man_shrugging\n🤷🏻‍♂️ man_shrugging_tone1 man_shrugging_light_skin_tone\n🤷🏼‍♂️ man_shrugging_tone2 man_shrugging_medium_light_skin_tone\n🤷🏽‍♂️ man_shrugging_tone3 man_shrugging_medium_skin_tone\n🤷🏾‍♂️ man_shrugging_tone4 man_shrugging_medium_dark_skin_tone\n🤷🏿‍♂️ man_shrugging_tone5 man_shrugging_dark_skin_tone\n🙎 person_pouting person_with_pouting_face\n🙎🏻 person_pouting_tone1 person_with_pouting_face_tone1\n🙎🏼 person_pouting_tone2 person_with_pouting_face_tone2\n🙎🏽 person_pouting_tone3 person_with_pouting_face_tone3\n🙎🏾 person_pouting_tone4 person_with_pouting_face_tone4\n🙎🏿 person_pouting_tone5 person_with_pouting_face_tone5\n🙎‍♀️ woman_pouting\n🙎🏻‍♀️ woman_pouting_tone1 woman_pouting_light_skin_tone\n🙎🏼‍♀️ woman_pouting_tone2 woman_pouting_medium_light_skin_tone\n🙎🏽‍♀️ woman_pouting_tone3 woman_pouting_medium_skin_tone\n🙎🏾‍♀️ woman_pouting_tone4 woman_pouting_medium_dark_skin_tone\n🙎🏿‍♀️ woman_pouting_tone5 woman_pouting_dark_skin_tone\n🙎‍♂️ man_pouting\n🙎🏻‍♂️ man_pouting_tone1 man_pouting_light_skin_tone\n🙎🏼‍♂️ man_pouting_tone2 man_pouting_medium_light_skin_tone\n🙎🏽‍♂️ man_pouting_tone3 man_pouting_medium_skin_tone\n🙎🏾‍♂️ man_pouting_tone4 man_pouting_medium_dark_skin_tone\n🙎🏿‍♂️ man_pouting_tone5 man_pouting_dark_skin_tone\n🙍 person_frowning\n🙍🏻 person_frowning_tone1\n🙍🏼 person_frowning_tone2\n🙍🏽 person_frowning_tone3\n🙍🏾 person_frowning_tone4\n🙍🏿 person_frowning_tone5\n🙍‍♀️ woman_frowning\n🙍🏻‍♀️ woman_frowning_tone1 woman_frowning_light_skin_tone\n🙍🏼‍♀️ woman_frowning_tone2 woman_frowning_medium_light_skin_tone\n🙍🏽‍♀️ woman_frowning_tone3 woman_frowning_medium_skin_tone\n🙍🏾‍♀️ woman_frowning_tone4 woman_frowning_medium_dark_skin_tone\n🙍🏿‍♀️ woman_frowning_tone5 woman_frowning_dark_skin_tone\n🙍‍♂️ man_frowning\n🙍🏻‍♂️ man_frowning_tone1 man_frowning_light_skin_tone\n🙍🏼‍♂️ man_frowning_tone2 man_frowning_medium_light_skin_tone\n🙍🏽‍♂️ man_frowning_tone3 man_frowning_medium_skin_tone\n🙍🏾‍♂️ man_frowning_tone4 man_frowning_medium_dark_skin_tone\n🙍🏿‍♂️ man_frowning_tone5 man_frowning_dark_skin_tone\n💇 person_getting_haircut haircut\n💇🏻 person_getting_haircut_tone1 haircut_tone1\n💇🏼 person_getting_haircut_tone2 haircut_tone2\n💇🏽 person_getting_haircut_tone3 haircut_tone3\n💇🏾 person_getting_haircut_tone4 haircut_tone4\n💇🏿 person_getting_haircut_tone5 haircut_tone5\n💇‍♀️ woman_getting_haircut\n💇🏻‍♀️ woman_getting_haircut_tone1 woman_getting_haircut_light_skin_tone\n💇🏼‍♀️ woman_getting_haircut_tone2 woman_getting_haircut_medium_light_skin_tone\n💇🏽‍♀️ woman_getting_haircut_tone3 woman_getting_haircut_medium_skin_tone\n💇🏾‍♀️ woman_getting_haircut_tone4 woman_getting_haircut_medium_dark_skin_tone\n💇🏿‍♀️ woman_getting_haircut_tone5 woman_getting_haircut_dark_skin_tone\n💇‍♂️ man_getting_haircut\n💇🏻‍♂️ man_getting_haircut_tone1 man_getting_haircut_light_skin_tone\n💇🏼‍♂️ man_getting_haircut_tone2 man_getting_haircut_medium_light_skin_tone\n💇🏽‍♂️ man_getting_haircut_tone3 man_getting_haircut_medium_skin_tone\n💇🏾‍♂️ man_getting_haircut_tone4 man_getting_haircut_medium_dark_skin_tone\n💇🏿‍♂️ man_getting_haircut_tone5 man_getting_haircut_dark_skin_tone\n💆 person_getting_massage massage\n💆🏻 person_getting_massage_tone1 massage_tone1\n💆🏼 person_getting_massage_tone2 massage_tone2\n💆🏽 person_getting_massage_tone3 massage_tone3\n💆🏾 person_getting_massage_tone4 massage_tone4\n💆🏿 person_getting_massage_tone5 massage_tone5\n💆‍♀️ woman_getting_face_massage\n💆🏻‍♀️ woman_getting_face_massage_tone1 woman_getting_face_massage_light_skin_tone\n💆🏼‍♀️ woman_getting_face_massage_tone2 woman_getting_face_massage_medium_light_skin_tone\n💆🏽‍♀️ woman_getting_face_massage_tone3 woman_getting_face_massage_medium_skin_tone\n💆🏾‍♀️ woman_getting_face_massage_tone4 woman_getting_face_massage_medium_dark_skin_tone\n💆🏿‍♀️ woman_getting_face_massage_tone5 woman_getting_face_massage_dark_skin_tone\n💆‍♂️ man_getting_face_massage\n💆🏻‍♂️ man_getting_face_massage_tone1 man_getting_face_massage_light_skin_tone\n💆🏼‍♂️ man_getting_face_massage_tone2 man_getting_face_massage_medium_light_skin_tone\n💆🏽‍♂️ man_getting_face_massage_tone3 man_getting_face_massage_medium_skin_tone\n💆🏾‍♂️ man_getting_face_massage_tone4 man_getting_face_massage_medium_dark_skin_tone\n💆🏿‍♂️ man_getting_face_massage_tone5 man_getting_face_massage_dark_skin_tone\n🧖 person_in_steamy_room\n🧖🏻 person_in_steamy_room_tone1 person_in_steamy_room_light_skin_tone\n🧖🏼 person_in_steamy_room_tone2 person_in_steamy_room_medium_light_skin_tone\n🧖🏽 person_in_steamy_room_tone3 person_in_steamy_room_medium_skin_tone\n🧖🏾 person_in_steamy_room_tone4 person_in_steamy_room_medium_dark_skin_tone\n🧖🏿 person_in_steamy_room_tone5 person_in_steamy_room_dark_skin_tone\n🧖‍♀️ woman_in_steamy_room\n🧖🏻‍♀️ woman_in_steamy_room_tone1 woman_in_steamy_room_light_skin_tone\n🧖🏼‍♀️ woman_in_steamy_room_tone2 woman_in_steamy_room_medium_light_skin_tone\n🧖🏽‍♀️ woman_in_steamy_room_tone3 woman_in_steamy_room_medium_skin_tone\n🧖🏾‍♀️ woman_in_steamy_room_tone4 woman_in_steamy_room_medium_dark_skin_tone\n🧖🏿‍♀️ woman_in_steamy_room_tone5 woman_in_steamy_room_dark_skin_tone\n🧖‍♂️ man_in_steamy_room\n🧖🏻‍♂️ man_in_steamy_room_tone1 man_in_steamy_room_light_skin_tone\n🧖🏼‍♂️ man_in_steamy_room_tone2 man_in_steamy_room_medium_light_skin_tone\n🧖🏽‍♂️ man_in_steamy_room_tone3 man_in_steamy_room_medium_skin_tone\n🧖🏾‍♂️ man_in_steamy_room_tone4 man_in_steamy_room_medium_dark_skin_tone\n🧖🏿‍♂️ man_in_steamy_room_tone5 man_in_steamy_room_dark_skin_tone\n💅 nail_care\n💅🏻 nail_care_tone1\n💅🏼 nail_care_tone2\n💅🏽 nail_care_tone3\n💅🏾 nail_care_tone4\n💅🏿 nail_care_tone5\n🤳 selfie\n🤳🏻 selfie_tone1\n🤳🏼 selfie_tone2\n🤳🏽 selfie_tone3\n🤳🏾 selfie_tone4\n🤳🏿 selfie_tone5\n💃 dancer\n💃🏻 dancer_tone1\n💃🏼 dancer_tone2\n💃🏽 dancer_tone3\n💃🏾 dancer_tone4\n💃🏿 dancer_tone5\n🕺 man_dancing male_dancer\n🕺🏻 man_dancing_tone1 male_dancer_tone1\n🕺🏼 man_dancing_tone2 male_dancer_tone2\n🕺🏽 man_dancing_tone3 male_dancer_tone3\n🕺🏿 man_dancing_tone5 male_dancer_tone5\n🕺🏾 man_dancing_tone4 male_dancer_tone4\n👯 people_with_bunny_ears_partying dancers\n👯‍♀️ women_with_bunny_ears_partying\n👯‍♂️ men_with_bunny_ears_partying\n🕴️ levitate man_in_business_suit_levitating\n🕴️🏻 levitate_tone1 man_in_business_suit_levitating_tone1 man_in_business_suit_levitating_light_skin_tone\n🕴️🏼 levitate_tone2 man_in_business_suit_levitating_tone2 man_in_business_suit_levitating_medium_light_skin_tone\n🕴️🏽 levitate_tone3 man_in_business_suit_levitating_tone3 man_in_business_suit_levitating_medium_skin_tone\n🕴️🏾 levitate_tone4 man_in_business_suit_levitating_tone4 man_in_business_suit_levitating_medium_dark_skin_tone\n🕴️🏿 levitate_tone5 man_in_business_suit_levitating_tone5 man_in_business_suit_levitating_dark_skin_tone\n🚶 person_walking walking\n🚶🏻 person_walking_tone1 walking_tone1\n🚶🏼 person_walking_tone2 walking_tone2\n🚶🏽 person_walking_tone3 walking_tone3\n🚶🏾 person_walking_tone4 walking_tone4\n🚶🏿 person_walking_tone5 walking_tone5\n🚶‍♀️ woman_walking\n🚶🏻‍♀️ woman_walking_tone1 woman_walking_light_skin_tone\n🚶🏼‍♀️ woman_walking_tone2 woman_walking_medium_light_skin_tone\n🚶🏽‍♀️ woman_walking_tone3 woman_walking_medium_skin_tone\n🚶🏾‍♀️ woman_walking_tone4 woman_walking_medium_dark_skin_tone\n🚶🏿‍♀️ woman_walking_tone5 woman_walking_dark_skin_tone\n🚶‍♂️ man_walking\n🚶🏻‍♂️ man_walking_tone1 man_walking_light_skin_tone\n🚶🏼‍♂️ man_walking_tone2 man_walking_medium_light_skin_tone\n🚶🏽‍♂️ man_walking_tone3 man_walking_medium_skin_tone\n🚶🏾‍♂️ man_walking_tone4 man_walking_medium_dark_skin_tone\n🚶🏿‍♂️ man_walking_tone5 man_walking_dark_skin_tone\n🏃 person_running runner\n🏃🏻 person_running_tone1 runner_tone1\n🏃🏼 person_running_tone2 runner_tone2\n🏃🏽 person_running_tone3 runner_tone3\n🏃🏾 person_running_tone4 runner_tone4\n🏃🏿 person_running_tone5 runner_tone5\n🏃‍♀️ woman_running\n🏃🏻‍♀️ woman_running_tone1 woman_running_light_skin_tone\n🏃🏼‍♀️ woman_running_tone2 woman_running_medium_light_skin_tone\n🏃🏽‍♀️ woman_running_tone3 woman_running_medium_skin_tone\n🏃🏾‍♀️ woman_running_tone4 woman_running_medium_dark_skin_tone\n🏃🏿‍♀️ woman_running_tone5 woman_running_dark_skin_tone\n🏃‍♂️ man_running\n🏃🏻‍♂️ man_running_tone1 man_running_light_skin_tone\n🏃🏼‍♂️ man_running_tone2 man_running_medium_light_skin_tone\n🏃🏽‍♂️ man_running_tone3 man_running_medium_skin_tone\n🏃🏾‍♂️ man_running_tone4 man_running_medium_dark_skin_tone\n🏃🏿‍♂️ man_running_tone5 man_running_dark_skin_tone\n🧍 person_standing\n🧍🏻 person_standing_tone1 person_standing_light_skin_tone\n🧍🏼 person_standing_tone2 person_standing_medium_light_skin_tone\n🧍🏽 person_standing_tone3 person_standing_medium_skin_tone\n🧍🏾 person_standing_tone4 person_standing_medium_dark_skin_tone\n🧍🏿 person_standing_tone5 person_standing_dark_skin_tone\n🧍‍♀️ woman_standing\n🧍🏻‍♀️ woman_standing_tone1 woman_standing_light_skin_tone\n🧍🏼‍♀️ woman_standing_tone2 woman_standing_medium_light_skin_tone\n🧍🏽‍♀️ woman_standing_tone3 woman_standing_medium_skin_tone\n🧍🏾‍♀️ woman_standing_tone4 woman_standing_medium_dark_skin_tone\n🧍🏿‍♀️ woman_standing_tone5 woman_standing_dark_skin_tone\n🧍‍♂️ man_standing\n🧍🏻‍♂️ man_standing_tone1 man_standing_light_skin_tone\n🧍🏼‍♂️ man_standing_tone2 man_standing_medium_light_skin_tone\n🧍🏽‍♂️ man_standing_tone3 man_standing_medium_skin_tone\n🧍🏾‍♂️ man_standing_tone4 man_standing_medium_dark_skin_tone\n🧍🏿‍♂️ man_standing_tone5 man_standing_dark_skin_tone\n🧎 person_kneeling\n🧎🏻 person_kneeling_tone1 person_kneeling_light_skin_tone\n🧎🏼 person_kneeling_tone2 person_kneeling_medium_light_skin_tone\n🧎🏽 person_kneeling_tone3 person_kneeling_medium_skin_tone\n🧎🏾 person_kneeling_tone4 person_kneeling_medium_dark_skin_tone\n🧎🏿 person_kneeling_tone5 person_kneeling_dark_skin_tone\n🧎‍♀️ woman_kneeling\n🧎🏻‍♀️ woman_kneeling_tone1 woman_kneeling_light_skin_tone\n🧎🏼‍♀️ woman_kneeling_tone2 woman_kneeling_medium_light_skin_tone\n🧎🏽‍♀️ woman_kneeling_tone3 woman_kneeling_medium_skin_tone\n🧎🏾‍♀️ woman_kneeling_tone4 woman_kneeling_medium_dark_skin_tone\n🧎🏿‍♀️ woman_kneeling_tone5 woman_kneeling_dark_skin_tone\n🧎‍♂️ man_kneeling\n🧎🏻‍♂️ man_kneeling_tone1 man_kneeling_light_skin_tone\n🧎🏼‍♂️ man_kneeling_tone2 man_kneeling_medium_light_skin_tone\n🧎🏽‍♂️ man_kneeling_tone3 man_kneeling_medium_skin_tone\n🧎🏾‍♂️ man_kneeling_tone4 man_kneeling_medium_dark_skin_tone\n🧎🏿‍♂️ man_kneeling_tone5 man_kneeling_dark_skin_tone\n👩‍🦯 woman_with_probing_cane\n👩🏻‍🦯 woman_with_probing_cane_tone1 woman_with_probing_cane_light_skin_tone\n👩🏼‍🦯 woman_with_probing_cane_tone2 woman_with_probing_cane_medium_light_skin_tone\n👩🏽‍🦯 woman_with_probing_cane_tone3 woman_with_probing_cane_medium_skin_tone\n👩🏾‍🦯 woman_with_probing_cane_tone4 woman_with_probing_cane_medium_dark_skin_tone\n👩🏿‍🦯 woman_with_probing_cane_tone5 woman_with_probing_cane_dark_skin_tone\n👨‍🦯 man_with_probing_cane\n👨🏻‍🦯 man_with_probing_cane_tone1 man_with_probing_cane_light_skin_tone\n👨🏼‍🦯 man_with_probing_cane_tone2 man_with_probing_cane_medium_light_skin_tone\n👨🏽‍🦯 man_with_probing_cane_tone3 man_with_probing_cane_medium_skin_tone\n👨🏾‍🦯 man_with_probing_cane_tone4 man_with_probing_cane_medium_dark_skin_tone\n👨🏿‍🦯 man_with_probing_cane_tone5 man_with_probing_cane_dark_skin_tone\n👩‍🦼 woman_in_motorized_wheelchair\n👩🏻‍🦼 woman_in_motorized_wheelchair_tone1 woman_in_motorized_wheelchair_light_skin_tone\n👩🏼‍🦼 woman_in_motorized_wheelchair_tone2 woman_in_motorized_wheelchair_medium_light_skin_tone\n👩🏽‍🦼 woman_in_motorized_wheelchair_tone3 woman_in_motorized_wheelchair_medium_skin_tone\n👩🏾‍🦼 woman_in_motorized_wheelchair_tone4 woman_in_motorized_wheelchair_medium_dark_skin_tone\n👩🏿‍🦼 woman_in_motorized_wheelchair_tone5 woman_in_motorized_wheelchair_dark_skin_tone\n👨‍🦼 man_in_motorized_wheelchair\n👨🏻‍🦼 man_in_motorized_wheelchair_tone1 man_in_motorized_wheelchair_light_skin_tone\n👨🏼‍🦼 man_in_motorized_wheelchair_tone2 man_in_motorized_wheelchair_medium_light_skin_tone\n👨🏽‍🦼 man_in_motorized_wheelchair_tone3 man_in_motorized_wheelchair_medium_skin_tone\n👨🏾‍🦼 man_in_motorized_wheelchair_tone4 man_in_motorized_wheelchair_medium_dark_skin_tone\n👨🏿‍🦼 man_in_motorized_wheelchair_tone5 man_in_motorized_wheelchair_dark_skin_tone\n👩‍🦽 woman_in_manual_wheelchair\n👩🏻‍🦽 woman_in_manual_wheelchair_tone1 woman_in_manual_wheelchair_light_skin_tone\n👩🏼‍🦽 woman_in_manual_wheelchair_tone2 woman_in_manual_wheelchair_medium_light_skin_tone\n👩🏽‍🦽 woman_in_manual_wheelchair_tone3 woman_in_manual_wheelchair_medium_skin_tone\n👩🏾‍🦽 woman_in_manual_wheelchair_tone4 woman_in_manual_wheelchair_medium_dark_skin_tone\n👩🏿‍🦽 woman_in_manual_wheelchair_tone5 woman_in_manual_wheelchair_dark_skin_tone\n👨‍🦽 man_in_manual_wheelchair\n👨🏻‍🦽 man_in_manual_wheelchair_tone1 man_in_manual_wheelchair_light_skin_tone\n👨🏼‍🦽 man_in_manual_wheelchair_tone2 man_in_manual_wheelchair_medium_light_skin_tone\n👨🏽‍🦽 man_in_manual_wheelchair_tone3 man_in_manual_wheelchair_medium_skin_tone\n👨🏾‍🦽 man_in_manual_wheelchair_tone4 man_in_manual_wheelchair_medium_dark_skin_tone\n👨🏿‍🦽 man_in_manual_wheelchair_tone5 man_in_manual_wheelchair_dark_skin_tone\n🧑‍🤝‍🧑 people_holding_hands\n🧑🏻‍🤝‍🧑🏻 people_holding_hands_tone1 people_holding_hands_light_skin_tone\n🧑🏼‍🤝‍🧑🏼 people_holding_hands_tone2 people_holding_hands_medium_light_skin_tone\n🧑🏼‍🤝‍🧑🏻 people_holding_hands_tone2_tone1 people_holding_hands_medium_light_skin_tone_light_skin_tone\n🧑🏽‍🤝‍🧑🏽 people_holding_hands_tone3 people_holding_hands_medium_skin_tone\n🧑🏽‍🤝‍🧑🏻 people_holding_hands_tone3_tone1 people_holding_hands_medium_skin_tone_light_skin_tone\n🧑🏽‍🤝‍🧑🏼 people_holding_hands_tone3_tone2 people_holding_hands_medium_skin_tone_medium_light_skin_tone\n🧑🏾‍🤝‍🧑🏾 people_holding_hands_tone4 people_holding_hands_medium_dark_skin_tone\n🧑🏾‍🤝‍🧑🏻 people_holding_hands_tone4_tone1 people_holding_hands_medium_dark_skin_tone_light_skin_tone\n🧑🏾‍🤝‍🧑🏼 people_holding_hands_tone4_tone2 people_holding_hands_medium_dark_skin_tone_medium_light_skin_tone\n🧑🏾‍🤝‍🧑🏽 people_holding_hands_tone4_tone3 people_holding_hands_medium_dark_skin_tone_medium_skin_tone\n🧑🏿‍🤝‍🧑🏿 people_holding_hands_tone5 people_holding_hands_dark_skin_tone\n🧑🏿‍🤝‍🧑🏻 people_holding_hands_tone5_tone1 people_holding_hands_dark_skin_tone_light_skin_tone\n🧑🏿‍🤝‍🧑🏼 people_holding_hands_tone5_tone2 people_holding_hands_dark_skin_tone_medium_light_skin_tone\n🧑🏿‍🤝‍🧑🏽 people_holding_hands_tone5_tone3 people_holding_hands_dark_skin_tone_medium_skin_tone\n🧑🏿‍🤝‍🧑🏾 people_holding_hands_tone5_tone4 people_holding_hands_dark_skin_tone_medium_dark_skin_tone\n👫 couple\n👫🏻 woman_and_man_holding_hands_tone1 woman_and_man_holding_hands_light_skin_tone\n👩🏻‍🤝‍👨🏼 woman_and_man_holding_hands_tone1_tone2 woman_and_man_holding_hands_light_skin_tone_medium_light_skin_tone\n👩🏻‍🤝‍👨🏽 woman_and_man_holding_hands_tone1_tone3 woman_and_man_holding_hands_light_skin_tone_medium_skin_tone\n👩🏻‍🤝‍👨🏾 woman_and_man_holding_hands_tone1_tone4 woman_and_man_holding_hands_light_skin_tone_medium_dark_skin_tone\n👩🏻‍🤝‍👨🏿 woman_and_man_holding_hands_tone1_tone5 woman_and_man_holding_hands_light_skin_tone_dark_skin_tone\n👫🏼 woman_and_man_holding_hands_tone2 woman_and_man_holding_hands_medium_light_skin_tone\n👩🏼‍🤝‍👨🏻 woman_and_man_holding_hands_tone2_tone1 woman_and_man_holding_hands_medium_light_skin_tone_light_skin_tone\n👩🏼‍🤝‍👨🏽 woman_and_man_holding_hands_tone2_tone3 woman_and_man_holding_hands_medium_light_skin_tone_medium_skin_tone\n👩🏼‍🤝‍👨🏾 woman_and_man_holding_hands_tone2_tone4 woman_and_man_holding_hands_medium_light_skin_tone_medium_dark_skin_tone\n👩🏼‍🤝‍👨🏿 woman_and_man_holding_hands_tone2_tone5 woman_and_man_holding_hands_medium_light_skin_tone_dark_skin_tone\n👫🏽 woman_and_man_holding_hands_tone3 woman_and_man_holding_hands_medium_skin_tone\n👩🏽‍🤝‍👨🏻 woman_and_man_holding_hands_tone3_tone1 woman_and_man_holding_hands_medium_skin_tone_light_skin_tone\n👩🏽‍🤝‍👨🏼 woman_and_man_holding_hands_tone3_tone2 woman_and_man_holding_hands_medium_skin_tone_medium_light_skin_tone\n👩🏽‍🤝‍👨🏾 woman_and_man_holding_hands_tone3_tone4 woman_and_man_holding_hands_medium_skin_tone_medium_dark_skin_tone\n👩🏽‍🤝‍👨🏿 woman_and_man_holding_hands_tone3_tone5 woman_and_man_holding_hands_medium_skin_tone_dark_skin_tone\n👫🏾 woman_and_man_holding_hands_tone4 woman_and_man_holding_hands_medium_dark_skin_tone\n👩🏾‍🤝‍👨🏻 woman_and_man_holding_hands_tone4_tone1 woman_and_man_holding_hands_medium_dark_skin_tone_light_skin_tone\n👩🏾‍🤝‍👨🏼 woman_and_man_holding_hands_tone4_tone2 woman_and_man_holding_hands_medium_dark_skin_tone_medium_light_skin_tone\n👩🏾‍🤝‍👨🏽 woman_and_man_holding_hands_tone4_tone3 woman_and_man_holding_hands_medium_dark_skin_tone_medium_skin_tone\n👩🏾‍🤝‍👨🏿 woman_and_man_holding_hands_tone4_tone5 woman_and_man_holding_hands_medium_dark_skin_tone_dark_skin_tone\n👫🏿 woman_and_man_holding_hands_tone5 woman_and_man_holding_hands_dark_skin_tone\n👩🏿‍🤝‍👨🏻 woman_and_man_holding_hands_tone5_tone1 woman_and_man_holding_hands_dark_skin_tone_light_skin_tone\n👩🏿‍🤝‍👨🏼 woman_and_man_holding_hands_tone5_tone2 woman_and_man_holding_hands_dark_skin_tone_medium_light_skin_tone\n👩🏿‍🤝‍👨🏽 woman_and_man_holding_hands_tone5_tone3 woman_and_man_holding_hands_dark_skin_tone_medium_skin_tone\n👩🏿‍🤝‍👨🏾 woman_and_man_holding_hands_tone5_tone4 woman_and_man_holding_hands_dark_skin_tone_medium_dark_skin_tone\n👭 two_women_holding_hands\n👭🏻 women_holding_hands_tone1 women_holding_hands_light_skin_tone\n👭🏼 women_holding_hands_tone2 women_holding_hands_medium_light_skin_tone\n👩🏼‍🤝‍👩🏻 women_holding_hands_tone2_tone1 women_holding_hands_medium_light_skin_tone_light_skin_tone\n👭🏽 women_holding_hands_tone3 women_holding_hands_medium_skin_tone\n👩🏽‍🤝‍👩🏻 women_holding_hands_tone3_tone1 women_holding_hands_medium_skin_tone_light_skin_tone\n👩🏽‍🤝‍👩🏼 women_holding_hands_tone3_tone2 women_holding_hands_medium_skin_tone_medium_light_skin_tone\n👭🏾 women_holding_hands_tone4 women_holding_hands_medium_dark_skin_tone\n👩🏾‍🤝‍👩🏻 women_holding_hands_tone4_tone1 women_holding_hands_medium_dark_skin_tone_light_skin_tone\n👩🏾‍🤝‍👩🏼 women_holding_hands_tone4_tone2 women_holding_hands_medium_dark_skin_tone_medium_light_skin_tone\n👩🏾‍🤝‍👩🏽 women_holding_hands_tone4_tone3 women_holding_hands_medium_dark_skin_tone_medium_skin_tone\n👭🏿 women_holding_hands_tone5 women_holding_hands_dark_skin_tone\n👩🏿‍🤝‍👩🏻 women_holding_hands_tone5_tone1 women_holding_hands_dark_skin_tone_light_skin_tone\n👩🏿‍🤝‍👩🏼 women_holding_hands_tone5_tone2 women_holding_hands_dark_skin_tone_medium_light_skin_tone\n👩🏿‍🤝‍👩🏽 women_holding_hands_tone5_tone3 women_holding_hands_dark_skin_tone_medium_skin_tone\n👩🏿‍🤝‍👩🏾 women_holding_hands_tone5_tone4 women_holding_hands_dark_skin_tone_medium_dark_skin_tone\n👬 two_men_holding_hands\n👬🏻 men_holding_hands_tone1 men_holding_hands_light_skin_tone\n👬🏼 men_holding_hands_tone2 men_holding_hands_medium_light_skin_tone\n👨🏼‍🤝‍👨🏻 men_holding_hands_tone2_tone1 men_holding_hands_medium_light_skin_tone_light_skin_tone\n👬🏽 men_holding_hands_tone3 men_holding_hands_medium_skin_tone\n👨🏽‍🤝‍👨🏻 men_holding_hands_tone3_tone1 men_holding_hands_medium_skin_tone_light_skin_tone\n👨🏽‍🤝‍👨🏼 men_holding_hands_tone3_tone2 men_holding_hands_medium_skin_tone_medium_light_skin_tone\n👬🏾 men_holding_hands_tone4 men_holding_hands_medium_dark_skin_tone\n👨🏾‍🤝‍👨🏻 men_holding_hands_tone4_tone1 men_holding_hands_medium_dark_skin_tone_light_skin_tone\n👨🏾‍🤝‍👨🏼 men_holding_hands_tone4_tone2 men_holding_hands_medium_dark_skin_tone_medium_light_skin_tone\n👨🏾‍🤝‍👨🏽 men_holding_hands_tone4_tone3 men_holding_hands_medium_dark_skin_tone_medium_skin_tone\n👬🏿 men_holding_hands_tone5 men_holding_hands_dark_skin_tone\n👨🏿‍🤝‍👨🏻 men_holding_hands_tone5_tone1 men_holding_hands_dark_skin_tone_light_skin_tone\n👨🏿‍🤝‍👨🏼 men_holding_hands_tone5_tone2 men_holding_hands_dark_skin_tone_medium_light_skin_tone\n👨🏿‍🤝‍👨🏽 men_holding_hands_tone5_tone3 men_holding_hands_dark_skin_tone_medium_skin_tone\n👨🏿‍🤝‍👨🏾 men_holding_hands_tone5_tone4 men_holding_hands_dark_skin_tone_medium_dark_skin_tone\n💑 couple_with_heart\n👩‍❤️‍👨 couple_with_heart_woman_man\n👩‍❤️‍👩 couple_ww couple_with_heart_ww\n👨‍❤️‍👨 couple_mm couple_with_heart_mm\n💏 couplekiss\n👩‍❤️‍💋👨 kiss_woman_man\n👩‍❤️‍💋👩 kiss_ww couplekiss_ww\n👨‍❤️‍💋👨 kiss_mm couplekiss_mm\n👪 family\n👨‍👩‍👦 family_man_woman_boy\n👨‍👩‍👧 family_mwg\n👨‍👩‍👧‍👦 family_mwgb\n👨‍👩‍👦‍👦 family_mwbb\n👨‍👩‍👧‍👧 family_mwgg\n👩‍👩‍👦 family_wwb\n👩‍👩‍👧 family_wwg\n👩‍👩‍👧‍👦 family_wwgb\n👩‍👩‍👦‍👦 family_wwbb\n👩‍👩‍👧‍👧 family_wwgg\n👨‍👨‍👦 family_mmb\n👨‍👨‍👧 family_mmg\n👨‍👨‍👧‍👦 family_mmgb\n👨‍👨‍👦‍👦 family_mmbb\n👨‍👨‍👧‍👧 family_mmgg\n👩‍👦 family_woman_boy\n👩‍👧 family_woman_girl\n👩‍👧‍👦 family_woman_girl_boy\n👩‍👦‍👦 family_woman_boy_boy\n👩‍👧‍👧 family_woman_girl_girl\n👨‍👦 family_man_boy\n👨‍👧 family_man_girl\n👨‍👧‍👦 family_man_girl_boy\n👨‍👦‍👦 family_man_boy_boy\n👨‍👧‍👧 family_man_girl_girl\n🧶 yarn\n🧵 thread\n🧥 coat\n🥼 lab_coat\n🦺 safety_vest\n👚 womans_clothes\n👕 shirt\n👖 jeans\n🩳 shorts\n👔 necktie\n👗 dress\n👙 bikini\n🩱 one_piece_swimsuit\n👘 kimono\n🥻 sari\n🥿 womans_flat_shoe\n👠 high_heel\n👡 sandal\n👢 boot\n🩰 ballet_shoes\n👞 mans_shoe\n👟 athletic_shoe\n🥾 hiking_boot\n🩲 briefs\n🧦 socks\n🧤 gloves\n🧣 scarf\n🎩 tophat\n🧢 billed_cap\n👒 womans_hat\n🎓 mortar_board\n⛑️ helmet_with_cross helmet_with_white_cross\n👑 crown\n💍 ring\n👝 pouch\n👛 purse\n👜 handbag\n💼 briefcase\n🎒 school_satchel\n🧳 luggage\n👓 eyeglasses\n🕶️ dark_sunglasses\n🥽 goggles\n🤿 diving_mask\n🌂 closed_umbrella\n🦱 curly_haired\n🦰 red_haired\n🦳 white_haired\n🦲 bald\n🚗 red_car\n🚕 taxi\n🚙 blue_car\n🚌 bus\n🚎 trolleybus\n🏎️ race_car racing_car\n🚓 police_car\n🚑 ambulance\n🚒 fire_engine\n🚐 minibus\n🚚 truck\n🚛 articulated_lorry\n🚜 tractor\n🛺 auto_rickshaw\n🛵 motor_scooter motorbike\n🏍️ motorcycle racing_motorcycle\n🛴 scooter\n🚲 bike\n🦼 motorized_wheelchair\n🦽 manual_wheelchair\n🚨 rotating_light\n🚔 oncoming_police_car\n🚍 oncoming_bus\n🚘 oncoming_automobile\n🚖 oncoming_taxi\n🚡 aerial_tramway\n🚠 mountain_cableway\n🚟 suspension_railway\n🚃 railway_car\n🚋 train\n🚞 mountain_railway\n🚝 monorail\n🚄 bullettrain_side\n🚅 bullettrain_front\n🚈 light_rail\n🚂 steam_locomotive\n🚆 train2\n🚇 metro\n🚊 tram\n🚉 station\n🛫 airplane_departure\n🛬 airplane_arriving\n🛩️ airplane_small small_airplane\n💺 seat\n🛰️ satellite_orbital\n🚀 rocket\n🛸 flying_saucer\n🚁 helicopter\n🛶 canoe kayak\n⛵ sailboat\n🚤 speedboat\n🛥️ motorboat\n🛳️ cruise_ship passenger_ship\n⛴️ ferry\n🚢 ship\n⛽ fuelpump\n🚧 construction\n🚦 vertical_traffic_light\n🚥 traffic_light\n🚏 busstop\n🗺️ map world_map\n🗿 moyai\n🗽 statue_of_liberty\n🗼 tokyo_tower\n🏰 european_castle\n🏯 japanese_castle\n🏟️ stadium\n🎡 ferris_wheel\n🎢 roller_coaster\n🎠 carousel_horse\n⛲ fountain\n⛱️ beach_umbrella umbrella_on_ground\n🏖️ beach beach_with_umbrella\n🏝️ island desert_island\n🏜️ desert\n🌋 volcano\n⛰️ mountain\n🏔️ mountain_snow snow_capped_mountain\n🗻 mount_fuji\n🏕️ camping\n⛺ tent\n🏠 house\n🏡 house_with_garden\n🏘️ homes house_buildings\n🏚️ house_abandoned derelict_house_building\n🏗️ construction_site building_construction\n🏭 factory\n🏢 office\n🏬 department_store\n🏣 post_office\n🏤 european_post_office\n🏥 hospital\n🏦 bank\n🏨 hotel\n🏪 convenience_store\n🏫 school\n🏩 love_hotel\n💒 wedding\n🏛️ classical_building\n⛪ church\n🕌 mosque\n🛕 hindu_temple\n🕍 synagogue\n🕋 kaaba\n⛩️ shinto_shrine\n🛤️ railway_track railroad_track\n🛣️ motorway\n🗾 japan\n🎑 rice_scene\n🏞️ park national_park\n🌅 sunrise\n🌄 sunrise_over_mountains\n🌠 stars\n🎇 sparkler\n🎆 fireworks\n🌇 city_sunset city_sunrise\n🌆 city_dusk\n🏙️ cityscape\n🌃 night_with_stars\n🌌 milky_way\n🌉 bridge_at_night\n🌁 foggy\n🇿 regional_indicator_z\n🇾 regional_indicator_y\n🇽 regional_indicator_x\n🇼 regional_indicator_w\n🇻 regional_indicator_v\n🇺 regional_indicator_u\n🇹 regional_indicator_t\n🇸 regional_indicator_s\n🇷 regional_indicator_r\n🇶 regional_indicator_q\n🇵 regional_indicator_p\n🇴 regional_indicator_o\n🇳 regional_indicator_n\n🇲 regional_indicator_m\n🇱 regional_indicator_l\n🇰 regional_indicator_k\n🇯 regional_indicator_j\n🇮 regional_indicator_i\n🇭 regional_indicator_h\n🇬 regional_indicator_g\n🇫 regional_indicator_f\n🇪 regional_indicator_e\n🇩 regional_indicator_d\n🇨 regional_indicator_c\n🇧 regional_indicator_b\n🇦 regional_indicator_a\n🏳️ flag_white waving_white_flag\n🏴 flag_black waving_black_flag\n🏁 checkered_flag\n🚩 triangular_flag_on_post\n🏳️‍🌈 rainbow_flag gay_pride_flag\n🏴‍☠️ pirate_flag\n🇦🇫 flag_af af\n🇦🇽 flag_ax ax\n🇦🇱 flag_al al\n🇩🇿 flag_dz dz\n🇦🇸 flag_as as\n🇦🇩 flag_ad ad\n🇦🇴 flag_ao ao\n🇦🇮 flag_ai ai\n🇦🇶 flag_aq aq\n🇦🇬 flag_ag ag\n🇦🇷 flag_ar ar\n🇦🇲 flag_am am\n🇦🇼 flag_aw aw\n🇦🇺 flag_au au\n🇦🇹 flag_at at\n🇦🇿 flag_az az\n🇧🇸 flag_bs bs\n🇧🇭 flag_bh bh\n🇧🇩 flag_bd bd\n🇧🇧 flag_bb bb\n🇧🇾 flag_by by\n🇧🇪 flag_be be\n🇧🇿 flag_bz bz\n🇧🇯 flag_bj bj\n🇧🇲 flag_bm bm\n🇧🇹 flag_bt bt\n🇧🇴 flag_bo bo\n🇧🇦 flag_ba ba\n🇧🇼 flag_bw bw\n🇧🇷 flag_br br\n🇮🇴 flag_io io\n🇻🇬 flag_vg vg\n🇧🇳 flag_bn bn\n🇧🇬 flag_bg bg\n🇧🇫 flag_bf bf\n🇧🇮 flag_bi bi\n🇰🇭 flag_kh kh\n🇨🇲 flag_cm cm\n🇨🇦 flag_ca ca\n🇮🇨 flag_ic ic\n🇨🇻 flag_cv cv\n🇰🇾 flag_ky ky\n🇨🇫 flag_cf cf\n🇹🇩 flag_td td\n🇨🇱 flag_cl chile\n🇨🇳 flag_cn cn\n🇨🇽 flag_cx cx\n🇨🇨 flag_cc cc\n🇨🇴 flag_co co\n🇰🇲 flag_km km\n🇨🇬 flag_cg cg\n🇨🇩 flag_cd congo\n🇨🇰 flag_ck ck\n🇨🇷 flag_cr cr\n🇨🇮 flag_ci ci\n🇭🇷 flag_hr hr\n🇨🇺 flag_cu cu\n🇨🇼 flag_cw cw\n🇨🇾 flag_cy cy\n🇨🇿 flag_cz cz\n🇩🇰 flag_dk dk\n🇩🇯 flag_dj dj\n🇩🇲 flag_dm dm\n🇩🇴 flag_do do\n🇪🇨 flag_ec ec\n🇪🇬 flag_eg eg\n🇸🇻 flag_sv sv\n🇬🇶 flag_gq gq\n🇪🇷 flag_er er\n🇪🇪 flag_ee ee\n🇪🇹 flag_et et\n🇪🇺 flag_eu eu\n🇫🇴 flag_fo fo\n🇫🇯 flag_fj fj\n🇫🇮 flag_fi fi\n🇫🇷 flag_fr fr\n🇵🇫 flag_pf pf\n🇬🇦 flag_ga ga\n🇬🇲 flag_gm gm\n🇬🇪 flag_ge ge\n🇩🇪 flag_de de\n🇬🇭 flag_gh gh\n🇬🇮 flag_gi gi\n🇬🇷 flag_gr gr\n🇬🇱 flag_gl gl\n🇬🇩 flag_gd gd\n🇬🇺 flag_gu gu\n🇬🇹 flag_gt gt\n🇬🇬 flag_gg gg\n🇬🇳 flag_gn gn\n🇬🇼 flag_gw gw\n🇬🇾 flag_gy gy\n🇭🇹 flag_ht ht\n🇭🇳 flag_hn hn\n🇭🇰 flag_hk hk\n🇭🇺 flag_hu hu\n🇮🇸 flag_is is\n🇮🇳 flag_in in\n🇮🇩 flag_id indonesia\n🇮🇷 flag_ir ir\n🇮🇶 flag_iq iq\n🇮🇪 flag_ie ie\n🇮🇲 flag_im im\n🇮🇱 flag_il il\n🇮🇹 flag_it it\n🇯🇲 flag_jm jm\n🇯🇵 flag_jp jp\n🎌 crossed_flags\n🇯🇪 flag_je je\n🇯🇴 flag_jo jo\n🇰🇿 flag_kz kz\n🇰🇪 flag_ke ke\n🇰🇮 flag_ki ki\n🇰🇼 flag_kw kw\n🇰🇬 flag_kg kg\n🇱🇦 flag_la la\n🇱🇻 flag_lv lv\n🇱🇧 flag_lb lb\n🇱🇸 flag_ls ls\n🇱🇷 flag_lr lr\n🇱🇾 flag_ly ly\n🇱🇮 flag_li li\n🇱🇹 flag_lt lt\n🇱🇺 flag_lu lu\n🇲🇴 flag_mo mo\n🇲🇰 flag_mk mk\n🇲🇬 flag_mg mg\n🇲🇼 flag_mw mw\n🇲🇾 flag_my my\n🇲🇻 flag_mv mv\n🇲🇱 flag_ml ml\n🇲🇹 flag_mt mt\n🇲🇭 flag_mh mh\n🇲🇷 flag_mr mr\n🇲🇺 flag_mu mu\n🇲🇽 flag_mx mx\n🇫🇲 flag_fm fm\n🇲🇩 flag_md md\n🇲🇨 flag_mc mc\n🇲🇳 flag_mn mn\n🇲🇪 flag_me me\n🇲🇸 flag_ms ms\n🇲🇦 flag_ma ma\n🇲🇿 flag_mz mz\n🇲🇲 flag_mm mm\n🇳🇦 flag_na na\n🇳🇷 flag_nr nr\n🇳🇵 flag_np np\n🇳🇱 flag_nl nl\n🇳🇿 flag_nz nz\n🇳🇮 flag_ni ni\n🇳🇪 flag_ne ne\n🇳🇬 flag_ng nigeria\n🇳🇺 flag_nu nu\n🇳🇫 flag_nf nf\n🇰🇵 flag_kp kp\n🇲🇵 flag_mp mp\n🇳🇴 flag_no no\n🇴🇲 flag_om om\n🇵🇰 flag_pk pk\n🇵🇼 flag_pw pw\n🇵🇸 flag_ps ps\n🇵🇦 flag_pa pa\n🇵🇬 flag_pg pg\n🇵🇾 flag_py py\n🇵🇪 flag_pe pe\n🇵🇭 flag_ph ph\n🇵🇳 flag_pn pn\n🇵🇱 flag_pl pl\n🇵🇹 flag_pt pt\n🇵🇷 flag_pr pr\n🇶🇦 flag_qa qa\n🇷🇴 flag_ro ro\n🇷🇺 flag_ru ru\n🇷🇼 flag_rw rw\n🇼🇸 flag_ws ws\n🇸🇲 flag_sm sm\n🇸🇹 flag_st st\n🇸🇦 flag_sa saudiarabia saudi\n🇸🇳 flag_sn sn\n🇷🇸 flag_rs rs\n🇸🇨 flag_sc sc\n🇸🇱 flag_sl sl\n🇸🇬 flag_sg sg\n🇸🇽 flag_sx sx\n🇸🇰 flag_sk sk\n🇸🇮 flag_si si\n🇸🇧 flag_sb sb\n🇸🇴 flag_so so\n🇿🇦 flag_za za\n🇰🇷 flag_kr kr\n🇸🇸 flag_ss ss\n🇪🇸 flag_es es\n🇱🇰 flag_lk lk\n🇸🇭 flag_sh sh\n🇰🇳 flag_kn kn\n🇱🇨 flag_lc lc\n🇻🇨 flag_vc vc\n🇸🇩 flag_sd sd\n🇸🇷 flag_sr sr\n🇸🇿 flag_sz sz\n🇸🇪 flag_se se\n🇨🇭 flag_ch ch\n🇸🇾 flag_sy sy\n🇹🇼 flag_tw tw\n🇹🇯 flag_tj tj\n🇹🇿 flag_tz tz\n🇹🇭 flag_th th\n🇹🇱 flag_tl tl\n🇹🇬 flag_tg tg\n🇹🇰 flag_tk tk\n🇹🇴 flag_to to\n🇹🇹 flag_tt tt\n🇹🇳 flag_tn tn\n🇹🇷 flag_tr tr\n🇹🇲 flag_tm turkmenistan\n🇹🇨 flag_tc tc\n🇻🇮 flag_vi vi\n🇹🇻 flag_tv tuvalu\n🇺🇬 flag_ug ug\n🇺🇦 flag_ua ua\n🇦🇪 flag_ae ae\n🇬🇧 flag_gb gb\n🏴󠁧󠁢󠁥󠁮󠁧󠁿 england\n🏴󠁧󠁢󠁳󠁣󠁴󠁿 scotland\n🏴󠁧󠁢󠁷󠁬󠁳󠁿 wales\n🇺🇸 flag_us us\n🇺🇾 flag_uy uy\n🇺🇿 flag_uz uz\n🇻🇺 flag_vu vu\n🇻🇦 flag_va va\n🇻🇪 flag_ve ve\n🇻🇳 flag_vn vn\n🇾🇪 flag_ye ye\n🇿🇲 flag_zm zm\n🇿🇼 flag_zw zw\n🇦🇨 flag_ac ac\n🇧🇻 flag_bv bv\n🇨🇵 flag_cp cp\n🇭🇲 flag_hm hm\n🇸🇯 flag_sj sj\n🇹🇦 flag_ta ta\n🇺🇲 flag_um um\n🇺🇳 united_nations\n🏻 tone1\n🏼 tone2\n🏽 tone3\n🏾 tone4\n🏿 tone5";
	var emoticons = {
		"<3": "❤",
		"</3": "💔",
		":-D": "😃",
		"=D": "😃",
		":D": "😄",
		">:)": "😆",
		">;)": "😆",
		">:-)": "😆",
		">=)": "😆",
		"':)": "😅",
		"':-)": "😅",
		"'=)": "😅",
		"':D": "😅",
		"':-D": "😅",
		"'=D": "😅",
		":')": "😂",
		":'-)": "😂",
		"O:-)": "😇",
		"0:-3": "😇",
		"0:3": "😇",
		"0:-)": "😇",
		"0:)": "😇",
		"0;^)": "😇",
		"O:)": "😇",
		"O;-)": "😇",
		"O=)": "😇",
		"0;-)": "😇",
		"O:-3": "😇",
		"O:3": "😇",
		":)": "🙂",
		":-)": "🙂",
		"=]": "🙂",
		"=)": "🙂",
		":]": "🙂",
		";)": "😉",
		";-)": "😉",
		"*-)": "😉",
		"*)": "😉",
		";-]": "😉",
		";]": "😉",
		";D": "😉",
		";^)": "😉",
		":*": "😘",
		":-*": "😘",
		"=*": "😘",
		":^*": "😘",
		":P": "😛",
		":-P": "😛",
		"=P": "😛",
		":-Þ": "😛",
		":Þ": "😛",
		":-b": "😛",
		":b": "😛",
		">:P": "😜",
		"X-P": "😜",
		"B-)": "😎",
		"B)": "😎",
		"8)": "😎",
		"8-)": "😎",
		"B-D": "😎",
		"8-D": "😎",
		">:[": "😞",
		":-(": "😞",
		":(": "😞",
		":-[": "😞",
		":[": "😞",
		"=(": "😞",
		">:\\": "😕",
		">:/": "😕",
		":-/": "😕",
		":-.": "😕",
		":/": "😕",
		":\\": "😕",
		"=/": "😕",
		"=\\": "😕",
		":L": "😕",
		"=L": "😕",
		">.<": "😣",
		":'(": "😢",
		":'-(": "😢",
		";(": "😢",
		";-(": "😢",
		">:(": "😠",
		">:-(": "😠",
		":@": "😠",
		":$": "😳",
		"=$": "😳",
		"D:": "😨",
		"':(": "😓",
		"':-(": "😓",
		"'=(": "😓",
		":-X": "😶",
		":X": "😶",
		":-#": "😶",
		":#": "😶",
		"=X": "😶",
		"=#": "😶",
		"-_-": "😑",
		"-__-": "😑",
		"-___-": "😑",
		":-O": "😮",
		":O": "😮",
		"O_O": "😮",
		">:O": "😮",
		"#-)": "😵",
		"#)": "😵",
		"%-)": "😵",
		"%)": "😵",
		"X)": "😵",
		"X-)": "😵",
		"(y)": "👍",
		"*\\0/*": "🙆",
		"\\0/": "🙆",
		"*\\O/*": "🙆",
		"\\O/": "🙆"
	};
	// src/components/message/emoji.ts
	var emojiByName = new Map(names.split("\n").flatMap((line) => {
		const [emoji = "", ...those] = line.split(" ");
		return those.map((name) => [name, emoji]);
	}));
	var escaped = (literal) => literal.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&");
	var alternatives = Object.keys(emoticons).sort((a, b) => b.length - a.length).map(escaped).join("|");
	var EMOTICON = new RegExp(`(?:\\s|^)(${alternatives})(?=\\s|$|[!,.?])`, "gi");
	/** `:smile:` becomes 😄. A name that the widget does not know stays as it is; letter case counts. */
	var withNamedEmoji = (message) => message.replace(/:([-+_a-z0-9]+):/gi, (name, inner) => emojiByName.get(inner) ?? name);
	/**
	* What the widget does with emoticons such as `:-)`: widgets up to 1.13 put the emoji in their place (`emoji`), later ones put back what was
	* written (`as-written`). Both lose the blank before it (Rocket.Chat, `packages/livechat/src/lib/emoji/shortnameToUnicode.ts`).
	*/
	var withEmoticons = (message, to) => message.replace(EMOTICON, (whole, emoticon) => {
		const emoji = emoticons[emoticon];
		return emoji === void 0 ? whole : to === "emoji" ? emoji : emoticon;
	});
	/** What the widget takes for emoji: these ranges of code units, among them those of quotation marks and dashes. */
	var TAKEN_FOR_EMOJI = /[\u00a9\u00ae\u2000-\u3039\u3100-\u3300]|[\ud83c-\ud83e][\ud000-\udfff]/g;
	/** Whether a message is nothing but emoji, written as themselves or by names. */
	var isOnlyEmoji = (message) => message.trim() !== "" && message.replace(/\s/g, "").replace(new RegExp(`${TAKEN_FOR_EMOJI.source}|:.{1,40}:`, "g"), "") === "";
	// src/components/message/markdown-it.ts
	/**
	* The reading of widgets up to 1.13 (Rocket.Chat up to 6.3): names of emoji and emoticons become emoji, then `markdown-it` reads the text.
	* Recorded from the published widget 1.13.3, see `tests/widget-recorder`. That widget takes HTML for HTML. Here tags are never more than the
	* emphasis and the line breaks that they stand for.
	*/
	var TILDE = 126;
	var reader = new MarkdownItCallable({
		html: true,
		breaks: true,
		linkify: true,
		typographer: true
	});
	reader.inline.ruler.push("single_tilde", singleTilde);
	/** One tilde strikes out as two do: it is left to the rule that pairs them. */
	function singleTilde(state, silent) {
		if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
		const run = state.scanDelims(state.pos, true);
		for (let count = 0; count < run.length; count += 1) {
			const token = state.push("text", "", 0);
			token.content = "~";
			state.delimiters.push({
				marker: TILDE,
				length: 0,
				token: state.tokens.length - 1,
				end: -1,
				open: run.can_open,
				close: run.can_close
			});
		}
		state.pos += run.length;
		return true;
	}
	function drawMarkdown(message) {
		const source = withEmoticons(withNamedEmoji(message), "emoji");
		const wrapped = source.replace(TAKEN_FOR_EMOJI, "<span>$&</span>");
		return {
			blocks: new BlockReader(reader.parse(wrapped, {})).until(null),
			big: isOnlyEmoji(source)
		};
	}
	/** Goes through the tokens of blocks, which come as a flat list with openings and closings. */
	var BlockReader = class {
		#tokens;
		#at = 0;
		constructor(tokens) {
			this.#tokens = tokens;
		}
		until(close) {
			const blocks = [];
			for (let token = this.#next(); token !== void 0 && token.type !== close; token = this.#next()) blocks.push(...this.#block(token));
			return blocks;
		}
		#next() {
			const token = this.#tokens[this.#at];
			this.#at += 1;
			return token;
		}
		#block(token) {
			switch (token.type) {
				case "paragraph_open": return [paragraph(this.#inline("paragraph_close"))];
				case "heading_open": return [{
					kind: "heading",
					level: Number(token.tag.slice(1)),
					children: this.#inline("heading_close")
				}];
				case "bullet_list_open": return [{
					kind: "list",
					ordered: false,
					items: this.#items("bullet_list_close", null)
				}];
				case "ordered_list_open": {
					const first = Number(token.attrGet("start") ?? 1);
					return [{
						kind: "list",
						ordered: true,
						items: this.#items("ordered_list_close", first)
					}];
				}
				case "blockquote_open": return [{
					kind: "quote",
					blocks: this.until("blockquote_close")
				}];
				case "fence":
				case "code_block": return [{
					kind: "code-block",
					text: token.content.replace(/\n$/, "")
				}];
				case "hr": return [{ kind: "rule" }];
				case "table_open": return [this.#table()];
				case "html_block": return [paragraph(inlines$1(reader.parseInline(token.content.trim(), {})[0]?.children ?? []))];
				case "inline": return [paragraph(inlines$1(token.children ?? []))];
				default: return [];
			}
		}
		#inline(close) {
			const children = [];
			for (let token = this.#next(); token !== void 0 && token.type !== close; token = this.#next()) children.push(...inlines$1(token.children ?? []));
			return children;
		}
		#items(close, first) {
			const items = [];
			for (let token = this.#next(); token !== void 0 && token.type !== close; token = this.#next()) if (token.type === "list_item_open") {
				const number = first === null ? null : first + items.length;
				items.push({
					number,
					done: null,
					blocks: this.until("list_item_close")
				});
			}
			return items;
		}
		#table() {
			const rows = [];
			for (let token = this.#next(); token !== void 0 && token.type !== "table_close"; token = this.#next()) if (token.type === "tr_open") rows.push([]);
			else if (token.type === "th_open" || token.type === "td_open") rows.at(-1)?.push(this.#inline(token.type.replace("open", "close")));
			const [header = [], ...others] = rows;
			return {
				kind: "table",
				header,
				rows: others
			};
		}
	};
	var spanned = (kind) => (children) => [{
		kind,
		children
	}];
	var bare = (children) => children;
	var htmlSpans = {
		b: spanned("bold"),
		strong: spanned("bold"),
		i: spanned("italic"),
		em: spanned("italic"),
		s: spanned("strike"),
		del: spanned("strike"),
		script: () => [],
		style: () => []
	};
	/** The widget's version of `markdown-it` makes links of mail addresses only where it knows the end of the host; newer versions do of all. */
	var isUnknownMail = (token, target) => {
		const [, host = ""] = token.markup === "linkify" ? /^mailto:[^@]*@(.*)$/.exec(target) ?? [] : [];
		return host !== "" && !reader.linkify.test(host);
	};
	function inlines$1(tokens) {
		const root = {
			tag: "",
			children: [],
			wrap: bare
		};
		const open = [root];
		const top = () => open.at(-1) ?? root;
		const start = (tag, wrap) => {
			open.push({
				tag,
				children: [],
				wrap
			});
		};
		const finish = (tag) => {
			const from = open.findLastIndex((one, index) => index > 0 && one.tag === tag);
			while (from > 0 && open.length > from) {
				const closed = open.pop();
				top().children.push(...closed?.wrap(closed.children) ?? []);
			}
		};
		for (const token of tokens) switch (token.type) {
			case "text":
			case "text_special":
				top().children.push(text(token.content));
				break;
			case "softbreak":
			case "hardbreak":
				top().children.push({ kind: "line-break" });
				break;
			case "code_inline":
				top().children.push({
					kind: "code",
					text: token.content
				});
				break;
			case "image":
				top().children.push({
					kind: "image",
					source: String(token.attrGet("src") ?? ""),
					text: token.content.replace(/<\/?span>/g, "")
				});
				break;
			case "strong_open":
				start("**", spanned("bold"));
				break;
			case "em_open":
				start("*", spanned(token.markup === "*" ? "bold" : "italic"));
				break;
			case "s_open":
				start("~~", spanned("strike"));
				break;
			case "link_open": {
				const target = String(token.attrGet("href") ?? "");
				start("[", (children) => isUnknownMail(token, target) ? children : [{
					kind: "link",
					target,
					children
				}]);
				break;
			}
			case "strong_close":
				finish("**");
				break;
			case "em_close":
				finish("*");
				break;
			case "s_close":
				finish("~~");
				break;
			case "link_close":
				finish("[");
				break;
			case "html_inline": {
				const [, slash, tag = ""] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(token.content) ?? [];
				const name = tag.toLowerCase();
				if (name === "br") top().children.push({ kind: "line-break" });
				else if (name === "img") {
					const [, source = ""] = /\ssrc\s*=\s*["']?([^"'\s>]*)/i.exec(token.content) ?? [];
					top().children.push({
						kind: "image",
						source,
						text: ""
					});
				} else if (slash === "/") finish(name);
				else if (name in htmlSpans) start(name, htmlSpans[name] ?? bare);
				break;
			}
		}
		while (open.length > 1) finish(top().tag);
		return root.children;
	}
	// node_modules/@rocket.chat/message-parser/dist/messageParser.js
	var a = { 952(a, e, u) {
		function n(a, e) {
			let u = 0, n = a.length, t = !1;
			if (!e) {
				if (a.startsWith("data:")) return null;
				for (; u < a.length && a.charCodeAt(u) <= 32;) u += 1;
				for (; n > u + 1 && a.charCodeAt(n - 1) <= 32;) n -= 1;
				if (47 === a.charCodeAt(u) && 47 === a.charCodeAt(u + 1)) u += 2;
				else {
					const e = a.indexOf(":/", u);
					if (-1 !== e) {
						const n = e - u, t = a.charCodeAt(u), o = a.charCodeAt(u + 1), r = a.charCodeAt(u + 2), i = a.charCodeAt(u + 3), s = a.charCodeAt(u + 4);
						if (5 === n && 104 === t && 116 === o && 116 === r && 112 === i && 115 === s);
						else if (4 === n && 104 === t && 116 === o && 116 === r && 112 === i);
						else if (3 === n && 119 === t && 115 === o && 115 === r);
						else if (2 === n && 119 === t && 115 === o);
						else for (let n = u; n < e; n += 1) {
							const e = 32 | a.charCodeAt(n);
							if (!(e >= 97 && e <= 122 || e >= 48 && e <= 57 || 46 === e || 45 === e || 43 === e)) return null;
						}
						for (u = e + 2; 47 === a.charCodeAt(u);) u += 1;
					}
				}
				let e = -1, o = -1, r = -1;
				for (let i = u; i < n; i += 1) {
					const u = a.charCodeAt(i);
					if (35 === u || 47 === u || 63 === u) {
						n = i;
						break;
					}
					64 === u ? e = i : 93 === u ? o = i : 58 === u ? r = i : u >= 65 && u <= 90 && (t = !0);
				}
				if (-1 !== e && e > u && e < n && (u = e + 1), 91 === a.charCodeAt(u)) return -1 !== o ? a.slice(u + 1, o).toLowerCase() : null;
				-1 !== r && r > u && r < n && (n = r);
			}
			for (; n > u + 1 && 46 === a.charCodeAt(n - 1);) n -= 1;
			const o = 0 !== u || n !== a.length ? a.slice(u, n) : a;
			return t ? o.toLowerCase() : o;
		}
		function t(a) {
			return a >= 97 && a <= 122 || a >= 48 && a <= 57 || a > 127;
		}
		function o(a) {
			if (a.length > 255) return !1;
			if (0 === a.length) return !1;
			if (!t(a.charCodeAt(0)) && 46 !== a.charCodeAt(0) && 95 !== a.charCodeAt(0)) return !1;
			let e = -1, u = -1;
			const n = a.length;
			for (let o = 0; o < n; o += 1) {
				const n = a.charCodeAt(o);
				if (46 === n) {
					if (o - e > 64 || 46 === u || 45 === u || 95 === u) return !1;
					e = o;
				} else if (!t(n) && 45 !== n && 95 !== n) return !1;
				u = n;
			}
			return n - e - 1 <= 63 && 45 !== u;
		}
		u.d(e, {
			autoEmail: () => _,
			autoLink: () => j,
			bigEmoji: () => b,
			bold: () => g,
			code: () => p,
			codeLine: () => D,
			color: () => f,
			emoji: () => Z,
			emojiUnicode: () => M,
			emoticon: () => K,
			heading: () => k,
			horizontalRule: () => J,
			image: () => I,
			inlineCode: () => A,
			inlineKatex: () => Q,
			italic: () => x,
			katex: () => G,
			lineBreak: () => W,
			link: () => B,
			listItem: () => S,
			mentionChannel: () => T,
			mentionUser: () => R,
			orderedList: () => L,
			paragraph: () => h,
			phoneChecker: () => V,
			plain: () => F,
			quote: () => O,
			reducePlainTexts: () => U,
			spoiler: () => w,
			spoilerBlock: () => P,
			strike: () => C,
			table: () => H,
			task: () => v,
			tasks: () => y,
			timestamp: () => Y,
			timestampFromHours: () => aa,
			timestampFromIsoTime: () => ea,
			unorderedList: () => $
		}), u.r(e);
		const r = function({ allowIcannDomains: a = !0, allowPrivateDomains: e = !1, detectIp: u = !0, extractHostname: n = !0, mixedInputs: t = !0, validHosts: o = null, validateHostname: r = !0 }) {
			return {
				allowIcannDomains: a,
				allowPrivateDomains: e,
				detectIp: u,
				extractHostname: n,
				mixedInputs: t,
				validHosts: o,
				validateHostname: r
			};
		}({});
		const i = function() {
			const a = [1, {}], e = [2, {}], u = [0, { city: a }];
			return [0, {
				ck: [0, { www: a }],
				jp: [0, {
					kawasaki: u,
					kitakyushu: u,
					kobe: u,
					nagoya: u,
					sapporo: u,
					sendai: u,
					yokohama: u
				}],
				dev: [0, { hrsn: [0, { psl: [0, { wc: [0, {
					ignored: e,
					sub: [0, { ignored: e }]
				}] }] }] }]
			}];
		}(), s = function() {
			const a = [1, {}], e = [2, {}], u = [1, {
				com: a,
				edu: a,
				gov: a,
				net: a,
				org: a
			}], n = [1, {
				com: a,
				edu: a,
				gov: a,
				mil: a,
				net: a,
				org: a
			}], t = [0, { "*": e }], o = [2, { s: t }], r = [0, { relay: e }], i = [2, { id: e }], s = [1, { gov: a }], c = [0, { "transfer-webapp": e }], l = [0, {
				notebook: e,
				studio: e
			}], d = [0, {
				labeling: e,
				notebook: e,
				studio: e
			}], m = [0, { notebook: e }], h = [0, {
				labeling: e,
				notebook: e,
				"notebook-fips": e,
				studio: e
			}], g = [0, {
				notebook: e,
				"notebook-fips": e,
				studio: e,
				"studio-fips": e
			}], f = [0, { "*": a }], k = [1, { co: e }], p = [0, { objects: e }], b = [2, { nodes: e }], v = [0, { my: t }], A = [0, {
				s3: e,
				"s3-accesspoint": e,
				"s3-website": e
			}], y = [0, {
				s3: e,
				"s3-accesspoint": e
			}], x = [0, { direct: e }], w = [0, { "webview-assets": e }], F = [0, {
				vfs: e,
				"webview-assets": e
			}], C = [0, {
				"execute-api": e,
				"emrappui-prod": e,
				"emrnotebooks-prod": e,
				"emrstudio-prod": e,
				dualstack: A,
				s3: e,
				"s3-accesspoint": e,
				"s3-object-lambda": e,
				"s3-website": e,
				"aws-cloud9": w,
				cloud9: F
			}], D = [0, {
				"execute-api": e,
				"emrappui-prod": e,
				"emrnotebooks-prod": e,
				"emrstudio-prod": e,
				dualstack: y,
				s3: e,
				"s3-accesspoint": e,
				"s3-object-lambda": e,
				"s3-website": e,
				"aws-cloud9": w,
				cloud9: F
			}], B = [0, {
				"execute-api": e,
				"emrappui-prod": e,
				"emrnotebooks-prod": e,
				"emrstudio-prod": e,
				dualstack: A,
				s3: e,
				"s3-accesspoint": e,
				"s3-object-lambda": e,
				"s3-website": e,
				"analytics-gateway": e,
				"aws-cloud9": w,
				cloud9: F
			}], E = [0, {
				"execute-api": e,
				"emrappui-prod": e,
				"emrnotebooks-prod": e,
				"emrstudio-prod": e,
				dualstack: A,
				s3: e,
				"s3-accesspoint": e,
				"s3-object-lambda": e,
				"s3-website": e
			}], z = [0, {
				s3: e,
				"s3-accesspoint": e,
				"s3-accesspoint-fips": e,
				"s3-fips": e,
				"s3-website": e
			}], j = [0, {
				"execute-api": e,
				"emrappui-prod": e,
				"emrnotebooks-prod": e,
				"emrstudio-prod": e,
				dualstack: z,
				s3: e,
				"s3-accesspoint": e,
				"s3-accesspoint-fips": e,
				"s3-fips": e,
				"s3-object-lambda": e,
				"s3-website": e,
				"aws-cloud9": w,
				cloud9: F
			}], q = [0, {
				"execute-api": e,
				"emrappui-prod": e,
				"emrnotebooks-prod": e,
				"emrstudio-prod": e,
				dualstack: z,
				s3: e,
				"s3-accesspoint": e,
				"s3-accesspoint-fips": e,
				"s3-deprecated": e,
				"s3-fips": e,
				"s3-object-lambda": e,
				"s3-website": e,
				"analytics-gateway": e,
				"aws-cloud9": w,
				cloud9: F
			}], _ = [0, {
				"execute-api": e,
				"emrappui-prod": e,
				"emrnotebooks-prod": e,
				"emrstudio-prod": e,
				dualstack: [0, {
					s3: e,
					"s3-accesspoint": e,
					"s3-accesspoint-fips": e,
					"s3-fips": e
				}],
				s3: e,
				"s3-accesspoint": e,
				"s3-accesspoint-fips": e,
				"s3-fips": e,
				"s3-object-lambda": e,
				"s3-website": e
			}], I = [0, { auth: e }], O = [0, {
				auth: e,
				"auth-fips": e
			}], P = [0, { "auth-fips": e }], T = [0, { apps: e }], L = [0, { paas: e }], $ = [2, { eu: e }], S = [0, { app: e }], X = [0, { site: e }], N = [1, {
				com: a,
				edu: a,
				net: a,
				org: a
			}], H = [0, { j: e }], R = [0, { dyn: e }], Z = [1, {
				co: a,
				com: a,
				edu: a,
				gov: a,
				net: a,
				org: a
			}], M = [0, { p: e }], K = [0, { user: e }], U = [0, { shop: e }], W = [0, { cdn: e }], J = [0, {
				cust: e,
				reservd: e
			}], G = [0, { cust: e }], Q = [0, { s3: e }], V = [1, {
				biz: a,
				com: a,
				edu: a,
				gov: a,
				info: a,
				net: a,
				org: a
			}], Y = [0, { ipfs: e }], aa = [1, { framer: e }], ea = [0, { forgot: e }], ua = [1, { gs: a }], na = [0, { nes: a }], ta = [1, {
				k12: a,
				cc: a,
				lib: a
			}], oa = [1, {
				cc: a,
				lib: a
			}];
			return [0, {
				ac: [1, {
					com: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					drr: e,
					feedback: e,
					forms: e
				}],
				ad: a,
				ae: [1, {
					ac: a,
					co: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					sch: a
				}],
				aero: [1, {
					airline: a,
					airport: a,
					"accident-investigation": a,
					"accident-prevention": a,
					aerobatic: a,
					aeroclub: a,
					aerodrome: a,
					agents: a,
					"air-surveillance": a,
					"air-traffic-control": a,
					aircraft: a,
					airtraffic: a,
					ambulance: a,
					association: a,
					author: a,
					ballooning: a,
					broker: a,
					caa: a,
					cargo: a,
					catering: a,
					certification: a,
					championship: a,
					charter: a,
					civilaviation: a,
					club: a,
					conference: a,
					consultant: a,
					consulting: a,
					control: a,
					council: a,
					crew: a,
					design: a,
					dgca: a,
					educator: a,
					emergency: a,
					engine: a,
					engineer: a,
					entertainment: a,
					equipment: a,
					exchange: a,
					express: a,
					federation: a,
					flight: a,
					freight: a,
					fuel: a,
					gliding: a,
					government: a,
					groundhandling: a,
					group: a,
					hanggliding: a,
					homebuilt: a,
					insurance: a,
					journal: a,
					journalist: a,
					leasing: a,
					logistics: a,
					magazine: a,
					maintenance: a,
					marketplace: a,
					media: a,
					microlight: a,
					modelling: a,
					navigation: a,
					parachuting: a,
					paragliding: a,
					"passenger-association": a,
					pilot: a,
					press: a,
					production: a,
					recreation: a,
					repbody: a,
					res: a,
					research: a,
					rotorcraft: a,
					safety: a,
					scientist: a,
					services: a,
					show: a,
					skydiving: a,
					software: a,
					student: a,
					taxi: a,
					trader: a,
					trading: a,
					trainer: a,
					union: a,
					workinggroup: a,
					works: a
				}],
				af: u,
				ag: [1, {
					co: a,
					com: a,
					net: a,
					nom: a,
					org: a,
					obj: e
				}],
				ai: [1, {
					com: a,
					net: a,
					off: a,
					org: a,
					uwu: e,
					framer: e
				}],
				al: n,
				am: [1, {
					co: a,
					com: a,
					commune: a,
					net: a,
					org: a,
					radio: e
				}],
				ao: [1, {
					co: a,
					ed: a,
					edu: a,
					gov: a,
					gv: a,
					it: a,
					og: a,
					org: a,
					pb: a
				}],
				aq: a,
				ar: [1, {
					bet: a,
					com: a,
					coop: a,
					edu: a,
					gob: a,
					gov: a,
					int: a,
					mil: a,
					musica: a,
					mutual: a,
					net: a,
					org: a,
					seg: a,
					senasa: a,
					tur: a
				}],
				arpa: [1, {
					e164: a,
					home: a,
					"in-addr": a,
					ip6: a,
					iris: a,
					uri: a,
					urn: a
				}],
				as: s,
				asia: [1, {
					cloudns: e,
					daemon: e,
					dix: e
				}],
				at: [1, {
					ac: [1, { sth: a }],
					co: a,
					gv: a,
					or: a,
					funkfeuer: [0, { wien: e }],
					futurecms: [0, {
						"*": e,
						ex: t,
						in: t
					}],
					futurehosting: e,
					futuremailing: e,
					ortsinfo: [0, {
						ex: t,
						kunden: t
					}],
					biz: e,
					info: e,
					"123webseite": e,
					priv: e,
					myspreadshop: e,
					"12hp": e,
					"2ix": e,
					"4lima": e,
					"lima-city": e
				}],
				au: [1, {
					asn: a,
					com: [1, {
						cloudlets: [0, { mel: e }],
						myspreadshop: e
					}],
					edu: [1, {
						act: a,
						catholic: a,
						nsw: [1, { schools: a }],
						nt: a,
						qld: a,
						sa: a,
						tas: a,
						vic: a,
						wa: a
					}],
					gov: [1, {
						qld: a,
						sa: a,
						tas: a,
						vic: a,
						wa: a
					}],
					id: a,
					net: a,
					org: a,
					conf: a,
					oz: a,
					act: a,
					nsw: a,
					nt: a,
					qld: a,
					sa: a,
					tas: a,
					vic: a,
					wa: a
				}],
				aw: [1, { com: a }],
				ax: a,
				az: [1, {
					biz: a,
					co: a,
					com: a,
					edu: a,
					gov: a,
					info: a,
					int: a,
					mil: a,
					name: a,
					net: a,
					org: a,
					pp: a,
					pro: a
				}],
				ba: [1, {
					com: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					rs: e
				}],
				bb: [1, {
					biz: a,
					co: a,
					com: a,
					edu: a,
					gov: a,
					info: a,
					net: a,
					org: a,
					store: a,
					tv: a
				}],
				bd: f,
				be: [1, {
					ac: a,
					cloudns: e,
					webhosting: e,
					interhostsolutions: [0, { cloud: e }],
					kuleuven: [0, { ezproxy: e }],
					"123website": e,
					myspreadshop: e,
					transurl: t
				}],
				bf: s,
				bg: [1, {
					0: a,
					1: a,
					2: a,
					3: a,
					4: a,
					5: a,
					6: a,
					7: a,
					8: a,
					9: a,
					a,
					b: a,
					c: a,
					d: a,
					e: a,
					f: a,
					g: a,
					h: a,
					i: a,
					j: a,
					k: a,
					l: a,
					m: a,
					n: a,
					o: a,
					p: a,
					q: a,
					r: a,
					s: a,
					t: a,
					u: a,
					v: a,
					w: a,
					x: a,
					y: a,
					z: a,
					barsy: e
				}],
				bh: u,
				bi: [1, {
					co: a,
					com: a,
					edu: a,
					or: a,
					org: a
				}],
				biz: [1, {
					activetrail: e,
					"cloud-ip": e,
					cloudns: e,
					jozi: e,
					dyndns: e,
					"for-better": e,
					"for-more": e,
					"for-some": e,
					"for-the": e,
					selfip: e,
					webhop: e,
					orx: e,
					mmafan: e,
					myftp: e,
					"no-ip": e,
					dscloud: e
				}],
				bj: [1, {
					africa: a,
					agro: a,
					architectes: a,
					assur: a,
					avocats: a,
					co: a,
					com: a,
					eco: a,
					econo: a,
					edu: a,
					info: a,
					loisirs: a,
					money: a,
					net: a,
					org: a,
					ote: a,
					restaurant: a,
					resto: a,
					tourism: a,
					univ: a
				}],
				bm: u,
				bn: [1, {
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					co: e
				}],
				bo: [1, {
					com: a,
					edu: a,
					gob: a,
					int: a,
					mil: a,
					net: a,
					org: a,
					tv: a,
					web: a,
					academia: a,
					agro: a,
					arte: a,
					blog: a,
					bolivia: a,
					ciencia: a,
					cooperativa: a,
					democracia: a,
					deporte: a,
					ecologia: a,
					economia: a,
					empresa: a,
					indigena: a,
					industria: a,
					info: a,
					medicina: a,
					movimiento: a,
					musica: a,
					natural: a,
					nombre: a,
					noticias: a,
					patria: a,
					plurinacional: a,
					politica: a,
					profesional: a,
					pueblo: a,
					revista: a,
					salud: a,
					tecnologia: a,
					tksat: a,
					transporte: a,
					wiki: a
				}],
				br: [1, {
					"9guacu": a,
					abc: a,
					adm: a,
					adv: a,
					agr: a,
					aju: a,
					am: a,
					anani: a,
					aparecida: a,
					app: a,
					arq: a,
					art: a,
					ato: a,
					b: a,
					barueri: a,
					belem: a,
					bet: a,
					bhz: a,
					bib: a,
					bio: a,
					blog: a,
					bmd: a,
					boavista: a,
					bsb: a,
					campinagrande: a,
					campinas: a,
					caxias: a,
					cim: a,
					cng: a,
					cnt: a,
					com: [1, { simplesite: e }],
					contagem: a,
					coop: a,
					coz: a,
					cri: a,
					cuiaba: a,
					curitiba: a,
					def: a,
					des: a,
					det: a,
					dev: a,
					ecn: a,
					eco: a,
					edu: a,
					emp: a,
					enf: a,
					eng: a,
					esp: a,
					etc: a,
					eti: a,
					far: a,
					feira: a,
					flog: a,
					floripa: a,
					fm: a,
					fnd: a,
					fortal: a,
					fot: a,
					foz: a,
					fst: a,
					g12: a,
					geo: a,
					ggf: a,
					goiania: a,
					gov: [1, {
						ac: a,
						al: a,
						am: a,
						ap: a,
						ba: a,
						ce: a,
						df: a,
						es: a,
						go: a,
						ma: a,
						mg: a,
						ms: a,
						mt: a,
						pa: a,
						pb: a,
						pe: a,
						pi: a,
						pr: a,
						rj: a,
						rn: a,
						ro: a,
						rr: a,
						rs: a,
						sc: a,
						se: a,
						sp: a,
						to: a
					}],
					gru: a,
					imb: a,
					ind: a,
					inf: a,
					jab: a,
					jampa: a,
					jdf: a,
					joinville: a,
					jor: a,
					jus: a,
					leg: [1, {
						ac: e,
						al: e,
						am: e,
						ap: e,
						ba: e,
						ce: e,
						df: e,
						es: e,
						go: e,
						ma: e,
						mg: e,
						ms: e,
						mt: e,
						pa: e,
						pb: e,
						pe: e,
						pi: e,
						pr: e,
						rj: e,
						rn: e,
						ro: e,
						rr: e,
						rs: e,
						sc: e,
						se: e,
						sp: e,
						to: e
					}],
					leilao: a,
					lel: a,
					log: a,
					londrina: a,
					macapa: a,
					maceio: a,
					manaus: a,
					maringa: a,
					mat: a,
					med: a,
					mil: a,
					morena: a,
					mp: a,
					mus: a,
					natal: a,
					net: a,
					niteroi: a,
					nom: f,
					not: a,
					ntr: a,
					odo: a,
					ong: a,
					org: a,
					osasco: a,
					palmas: a,
					poa: a,
					ppg: a,
					pro: a,
					psc: a,
					psi: a,
					pvh: a,
					qsl: a,
					radio: a,
					rec: a,
					recife: a,
					rep: a,
					ribeirao: a,
					rio: a,
					riobranco: a,
					riopreto: a,
					salvador: a,
					sampa: a,
					santamaria: a,
					santoandre: a,
					saobernardo: a,
					saogonca: a,
					seg: a,
					sjc: a,
					slg: a,
					slz: a,
					sorocaba: a,
					srv: a,
					taxi: a,
					tc: a,
					tec: a,
					teo: a,
					the: a,
					tmp: a,
					trd: a,
					tur: a,
					tv: a,
					udi: a,
					vet: a,
					vix: a,
					vlog: a,
					wiki: a,
					zlg: a
				}],
				bs: [1, {
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					we: e
				}],
				bt: u,
				bv: a,
				bw: [1, {
					ac: a,
					co: a,
					gov: a,
					net: a,
					org: a
				}],
				by: [1, {
					gov: a,
					mil: a,
					com: a,
					of: a,
					mediatech: e
				}],
				bz: [1, {
					co: a,
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					za: e,
					mydns: e,
					gsj: e
				}],
				ca: [1, {
					ab: a,
					bc: a,
					mb: a,
					nb: a,
					nf: a,
					nl: a,
					ns: a,
					nt: a,
					nu: a,
					on: a,
					pe: a,
					qc: a,
					sk: a,
					yk: a,
					gc: a,
					barsy: e,
					awdev: t,
					co: e,
					"no-ip": e,
					myspreadshop: e,
					box: e
				}],
				cat: a,
				cc: [1, {
					cleverapps: e,
					cloudns: e,
					ftpaccess: e,
					"game-server": e,
					myphotos: e,
					scrapping: e,
					twmail: e,
					csx: e,
					fantasyleague: e,
					spawn: [0, { instances: e }]
				}],
				cd: s,
				cf: a,
				cg: a,
				ch: [1, {
					square7: e,
					cloudns: e,
					cloudscale: [0, {
						cust: e,
						lpg: p,
						rma: p
					}],
					flow: [0, {
						ae: [0, { alp1: e }],
						appengine: e
					}],
					"linkyard-cloud": e,
					gotdns: e,
					dnsking: e,
					"123website": e,
					myspreadshop: e,
					firenet: [0, {
						"*": e,
						svc: t
					}],
					"12hp": e,
					"2ix": e,
					"4lima": e,
					"lima-city": e
				}],
				ci: [1, {
					ac: a,
					"xn--aroport-bya": a,
					aéroport: a,
					asso: a,
					co: a,
					com: a,
					ed: a,
					edu: a,
					go: a,
					gouv: a,
					int: a,
					net: a,
					or: a,
					org: a
				}],
				ck: f,
				cl: [1, {
					co: a,
					gob: a,
					gov: a,
					mil: a,
					cloudns: e
				}],
				cm: [1, {
					co: a,
					com: a,
					gov: a,
					net: a
				}],
				cn: [1, {
					ac: a,
					com: [1, {
						amazonaws: [0, {
							"cn-north-1": [0, {
								"execute-api": e,
								"emrappui-prod": e,
								"emrnotebooks-prod": e,
								"emrstudio-prod": e,
								dualstack: A,
								s3: e,
								"s3-accesspoint": e,
								"s3-deprecated": e,
								"s3-object-lambda": e,
								"s3-website": e
							}],
							"cn-northwest-1": [0, {
								"execute-api": e,
								"emrappui-prod": e,
								"emrnotebooks-prod": e,
								"emrstudio-prod": e,
								dualstack: y,
								s3: e,
								"s3-accesspoint": e,
								"s3-object-lambda": e,
								"s3-website": e
							}],
							compute: t,
							airflow: [0, {
								"cn-north-1": t,
								"cn-northwest-1": t
							}],
							eb: [0, {
								"cn-north-1": e,
								"cn-northwest-1": e
							}],
							elb: t
						}],
						sagemaker: [0, {
							"cn-north-1": l,
							"cn-northwest-1": l
						}]
					}],
					edu: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					"xn--55qx5d": a,
					公司: a,
					"xn--od0alg": a,
					網絡: a,
					"xn--io0a7i": a,
					网络: a,
					ah: a,
					bj: a,
					cq: a,
					fj: a,
					gd: a,
					gs: a,
					gx: a,
					gz: a,
					ha: a,
					hb: a,
					he: a,
					hi: a,
					hk: a,
					hl: a,
					hn: a,
					jl: a,
					js: a,
					jx: a,
					ln: a,
					mo: a,
					nm: a,
					nx: a,
					qh: a,
					sc: a,
					sd: a,
					sh: [1, { as: e }],
					sn: a,
					sx: a,
					tj: a,
					tw: a,
					xj: a,
					xz: a,
					yn: a,
					zj: a,
					"canva-apps": e,
					canvasite: v,
					myqnapcloud: e,
					quickconnect: x
				}],
				co: [1, {
					com: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					nom: a,
					org: a,
					carrd: e,
					crd: e,
					otap: t,
					leadpages: e,
					lpages: e,
					mypi: e,
					xmit: t,
					firewalledreplit: i,
					repl: i,
					supabase: e
				}],
				com: [1, {
					a2hosted: e,
					cpserver: e,
					adobeaemcloud: [2, { dev: t }],
					africa: e,
					airkitapps: e,
					"airkitapps-au": e,
					aivencloud: e,
					alibabacloudcs: e,
					kasserver: e,
					amazonaws: [0, {
						"af-south-1": C,
						"ap-east-1": D,
						"ap-northeast-1": B,
						"ap-northeast-2": B,
						"ap-northeast-3": C,
						"ap-south-1": B,
						"ap-south-2": E,
						"ap-southeast-1": B,
						"ap-southeast-2": B,
						"ap-southeast-3": E,
						"ap-southeast-4": E,
						"ap-southeast-5": [0, {
							"execute-api": e,
							dualstack: A,
							s3: e,
							"s3-accesspoint": e,
							"s3-deprecated": e,
							"s3-object-lambda": e,
							"s3-website": e
						}],
						"ca-central-1": j,
						"ca-west-1": [0, {
							"execute-api": e,
							"emrappui-prod": e,
							"emrnotebooks-prod": e,
							"emrstudio-prod": e,
							dualstack: z,
							s3: e,
							"s3-accesspoint": e,
							"s3-accesspoint-fips": e,
							"s3-fips": e,
							"s3-object-lambda": e,
							"s3-website": e
						}],
						"eu-central-1": B,
						"eu-central-2": E,
						"eu-north-1": D,
						"eu-south-1": C,
						"eu-south-2": E,
						"eu-west-1": [0, {
							"execute-api": e,
							"emrappui-prod": e,
							"emrnotebooks-prod": e,
							"emrstudio-prod": e,
							dualstack: A,
							s3: e,
							"s3-accesspoint": e,
							"s3-deprecated": e,
							"s3-object-lambda": e,
							"s3-website": e,
							"analytics-gateway": e,
							"aws-cloud9": w,
							cloud9: F
						}],
						"eu-west-2": D,
						"eu-west-3": C,
						"il-central-1": [0, {
							"execute-api": e,
							"emrappui-prod": e,
							"emrnotebooks-prod": e,
							"emrstudio-prod": e,
							dualstack: A,
							s3: e,
							"s3-accesspoint": e,
							"s3-object-lambda": e,
							"s3-website": e,
							"aws-cloud9": w,
							cloud9: [0, { vfs: e }]
						}],
						"me-central-1": E,
						"me-south-1": D,
						"sa-east-1": C,
						"us-east-1": [2, {
							"execute-api": e,
							"emrappui-prod": e,
							"emrnotebooks-prod": e,
							"emrstudio-prod": e,
							dualstack: z,
							s3: e,
							"s3-accesspoint": e,
							"s3-accesspoint-fips": e,
							"s3-deprecated": e,
							"s3-fips": e,
							"s3-object-lambda": e,
							"s3-website": e,
							"analytics-gateway": e,
							"aws-cloud9": w,
							cloud9: F
						}],
						"us-east-2": q,
						"us-gov-east-1": _,
						"us-gov-west-1": _,
						"us-west-1": j,
						"us-west-2": q,
						compute: t,
						"compute-1": t,
						airflow: [0, {
							"af-south-1": t,
							"ap-east-1": t,
							"ap-northeast-1": t,
							"ap-northeast-2": t,
							"ap-northeast-3": t,
							"ap-south-1": t,
							"ap-south-2": t,
							"ap-southeast-1": t,
							"ap-southeast-2": t,
							"ap-southeast-3": t,
							"ap-southeast-4": t,
							"ca-central-1": t,
							"ca-west-1": t,
							"eu-central-1": t,
							"eu-central-2": t,
							"eu-north-1": t,
							"eu-south-1": t,
							"eu-south-2": t,
							"eu-west-1": t,
							"eu-west-2": t,
							"eu-west-3": t,
							"il-central-1": t,
							"me-central-1": t,
							"me-south-1": t,
							"sa-east-1": t,
							"us-east-1": t,
							"us-east-2": t,
							"us-west-1": t,
							"us-west-2": t
						}],
						s3: e,
						"s3-1": e,
						"s3-ap-east-1": e,
						"s3-ap-northeast-1": e,
						"s3-ap-northeast-2": e,
						"s3-ap-northeast-3": e,
						"s3-ap-south-1": e,
						"s3-ap-southeast-1": e,
						"s3-ap-southeast-2": e,
						"s3-ca-central-1": e,
						"s3-eu-central-1": e,
						"s3-eu-north-1": e,
						"s3-eu-west-1": e,
						"s3-eu-west-2": e,
						"s3-eu-west-3": e,
						"s3-external-1": e,
						"s3-fips-us-gov-east-1": e,
						"s3-fips-us-gov-west-1": e,
						"s3-global": [0, { accesspoint: [0, { mrap: e }] }],
						"s3-me-south-1": e,
						"s3-sa-east-1": e,
						"s3-us-east-2": e,
						"s3-us-gov-east-1": e,
						"s3-us-gov-west-1": e,
						"s3-us-west-1": e,
						"s3-us-west-2": e,
						"s3-website-ap-northeast-1": e,
						"s3-website-ap-southeast-1": e,
						"s3-website-ap-southeast-2": e,
						"s3-website-eu-west-1": e,
						"s3-website-sa-east-1": e,
						"s3-website-us-east-1": e,
						"s3-website-us-gov-west-1": e,
						"s3-website-us-west-1": e,
						"s3-website-us-west-2": e,
						elb: t
					}],
					amazoncognito: [0, {
						"af-south-1": I,
						"ap-east-1": I,
						"ap-northeast-1": I,
						"ap-northeast-2": I,
						"ap-northeast-3": I,
						"ap-south-1": I,
						"ap-south-2": I,
						"ap-southeast-1": I,
						"ap-southeast-2": I,
						"ap-southeast-3": I,
						"ap-southeast-4": I,
						"ap-southeast-5": I,
						"ca-central-1": I,
						"ca-west-1": I,
						"eu-central-1": I,
						"eu-central-2": I,
						"eu-north-1": I,
						"eu-south-1": I,
						"eu-south-2": I,
						"eu-west-1": I,
						"eu-west-2": I,
						"eu-west-3": I,
						"il-central-1": I,
						"me-central-1": I,
						"me-south-1": I,
						"sa-east-1": I,
						"us-east-1": O,
						"us-east-2": O,
						"us-gov-east-1": P,
						"us-gov-west-1": P,
						"us-west-1": O,
						"us-west-2": O
					}],
					amplifyapp: e,
					awsapprunner: t,
					awsapps: e,
					elasticbeanstalk: [2, {
						"af-south-1": e,
						"ap-east-1": e,
						"ap-northeast-1": e,
						"ap-northeast-2": e,
						"ap-northeast-3": e,
						"ap-south-1": e,
						"ap-southeast-1": e,
						"ap-southeast-2": e,
						"ap-southeast-3": e,
						"ca-central-1": e,
						"eu-central-1": e,
						"eu-north-1": e,
						"eu-south-1": e,
						"eu-west-1": e,
						"eu-west-2": e,
						"eu-west-3": e,
						"il-central-1": e,
						"me-south-1": e,
						"sa-east-1": e,
						"us-east-1": e,
						"us-east-2": e,
						"us-gov-east-1": e,
						"us-gov-west-1": e,
						"us-west-1": e,
						"us-west-2": e
					}],
					awsglobalaccelerator: e,
					siiites: e,
					appspacehosted: e,
					appspaceusercontent: e,
					"on-aptible": e,
					myasustor: e,
					"balena-devices": e,
					boutir: e,
					bplaced: e,
					cafjs: e,
					"canva-apps": e,
					"cdn77-storage": e,
					br: e,
					cn: e,
					de: e,
					eu: e,
					jpn: e,
					mex: e,
					ru: e,
					sa: e,
					uk: e,
					us: e,
					za: e,
					"clever-cloud": [0, { services: t }],
					dnsabr: e,
					"ip-ddns": e,
					jdevcloud: e,
					wpdevcloud: e,
					"cf-ipfs": e,
					"cloudflare-ipfs": e,
					trycloudflare: e,
					co: e,
					devinapps: t,
					builtwithdark: e,
					datadetect: [0, {
						demo: e,
						instance: e
					}],
					dattolocal: e,
					dattorelay: e,
					dattoweb: e,
					mydatto: e,
					digitaloceanspaces: t,
					discordsays: e,
					discordsez: e,
					drayddns: e,
					dreamhosters: e,
					durumis: e,
					mydrobo: e,
					blogdns: e,
					cechire: e,
					dnsalias: e,
					dnsdojo: e,
					doesntexist: e,
					dontexist: e,
					doomdns: e,
					"dyn-o-saur": e,
					dynalias: e,
					"dyndns-at-home": e,
					"dyndns-at-work": e,
					"dyndns-blog": e,
					"dyndns-free": e,
					"dyndns-home": e,
					"dyndns-ip": e,
					"dyndns-mail": e,
					"dyndns-office": e,
					"dyndns-pics": e,
					"dyndns-remote": e,
					"dyndns-server": e,
					"dyndns-web": e,
					"dyndns-wiki": e,
					"dyndns-work": e,
					"est-a-la-maison": e,
					"est-a-la-masion": e,
					"est-le-patron": e,
					"est-mon-blogueur": e,
					"from-ak": e,
					"from-al": e,
					"from-ar": e,
					"from-ca": e,
					"from-ct": e,
					"from-dc": e,
					"from-de": e,
					"from-fl": e,
					"from-ga": e,
					"from-hi": e,
					"from-ia": e,
					"from-id": e,
					"from-il": e,
					"from-in": e,
					"from-ks": e,
					"from-ky": e,
					"from-ma": e,
					"from-md": e,
					"from-mi": e,
					"from-mn": e,
					"from-mo": e,
					"from-ms": e,
					"from-mt": e,
					"from-nc": e,
					"from-nd": e,
					"from-ne": e,
					"from-nh": e,
					"from-nj": e,
					"from-nm": e,
					"from-nv": e,
					"from-oh": e,
					"from-ok": e,
					"from-or": e,
					"from-pa": e,
					"from-pr": e,
					"from-ri": e,
					"from-sc": e,
					"from-sd": e,
					"from-tn": e,
					"from-tx": e,
					"from-ut": e,
					"from-va": e,
					"from-vt": e,
					"from-wa": e,
					"from-wi": e,
					"from-wv": e,
					"from-wy": e,
					getmyip: e,
					gotdns: e,
					"hobby-site": e,
					homelinux: e,
					homeunix: e,
					iamallama: e,
					"is-a-anarchist": e,
					"is-a-blogger": e,
					"is-a-bookkeeper": e,
					"is-a-bulls-fan": e,
					"is-a-caterer": e,
					"is-a-chef": e,
					"is-a-conservative": e,
					"is-a-cpa": e,
					"is-a-cubicle-slave": e,
					"is-a-democrat": e,
					"is-a-designer": e,
					"is-a-doctor": e,
					"is-a-financialadvisor": e,
					"is-a-geek": e,
					"is-a-green": e,
					"is-a-guru": e,
					"is-a-hard-worker": e,
					"is-a-hunter": e,
					"is-a-landscaper": e,
					"is-a-lawyer": e,
					"is-a-liberal": e,
					"is-a-libertarian": e,
					"is-a-llama": e,
					"is-a-musician": e,
					"is-a-nascarfan": e,
					"is-a-nurse": e,
					"is-a-painter": e,
					"is-a-personaltrainer": e,
					"is-a-photographer": e,
					"is-a-player": e,
					"is-a-republican": e,
					"is-a-rockstar": e,
					"is-a-socialist": e,
					"is-a-student": e,
					"is-a-teacher": e,
					"is-a-techie": e,
					"is-a-therapist": e,
					"is-an-accountant": e,
					"is-an-actor": e,
					"is-an-actress": e,
					"is-an-anarchist": e,
					"is-an-artist": e,
					"is-an-engineer": e,
					"is-an-entertainer": e,
					"is-certified": e,
					"is-gone": e,
					"is-into-anime": e,
					"is-into-cars": e,
					"is-into-cartoons": e,
					"is-into-games": e,
					"is-leet": e,
					"is-not-certified": e,
					"is-slick": e,
					"is-uberleet": e,
					"is-with-theband": e,
					"isa-geek": e,
					"isa-hockeynut": e,
					issmarterthanyou: e,
					"likes-pie": e,
					likescandy: e,
					"neat-url": e,
					"saves-the-whales": e,
					selfip: e,
					"sells-for-less": e,
					"sells-for-u": e,
					servebbs: e,
					"simple-url": e,
					"space-to-rent": e,
					"teaches-yoga": e,
					writesthisblog: e,
					ddnsfree: e,
					ddnsgeek: e,
					giize: e,
					gleeze: e,
					kozow: e,
					loseyourip: e,
					ooguy: e,
					theworkpc: e,
					mytuleap: e,
					"tuleap-partners": e,
					encoreapi: e,
					evennode: [0, {
						"eu-1": e,
						"eu-2": e,
						"eu-3": e,
						"eu-4": e,
						"us-1": e,
						"us-2": e,
						"us-3": e,
						"us-4": e
					}],
					onfabrica: e,
					"fastly-edge": e,
					"fastly-terrarium": e,
					"fastvps-server": e,
					mydobiss: e,
					firebaseapp: e,
					fldrv: e,
					forgeblocks: e,
					framercanvas: e,
					"freebox-os": e,
					freeboxos: e,
					freemyip: e,
					aliases121: e,
					gentapps: e,
					gentlentapis: e,
					githubusercontent: e,
					"0emm": t,
					appspot: [2, { r: t }],
					blogspot: e,
					codespot: e,
					googleapis: e,
					googlecode: e,
					pagespeedmobilizer: e,
					withgoogle: e,
					withyoutube: e,
					grayjayleagues: e,
					hatenablog: e,
					hatenadiary: e,
					herokuapp: e,
					gr: e,
					smushcdn: e,
					wphostedmail: e,
					wpmucdn: e,
					pixolino: e,
					"apps-1and1": e,
					"live-website": e,
					dopaas: e,
					"hosted-by-previder": L,
					hosteur: [0, {
						"rag-cloud": e,
						"rag-cloud-ch": e
					}],
					"ik-server": [0, {
						jcloud: e,
						"jcloud-ver-jpc": e
					}],
					jelastic: [0, { demo: e }],
					massivegrid: L,
					wafaicloud: [0, {
						jed: e,
						ryd: e
					}],
					webadorsite: e,
					joyent: [0, { cns: t }],
					lpusercontent: e,
					linode: [0, {
						members: e,
						nodebalancer: t
					}],
					linodeobjects: t,
					linodeusercontent: [0, { ip: e }],
					localtonet: e,
					lovableproject: e,
					barsycenter: e,
					barsyonline: e,
					modelscape: e,
					mwcloudnonprod: e,
					polyspace: e,
					mazeplay: e,
					miniserver: e,
					atmeta: e,
					fbsbx: T,
					meteorapp: $,
					routingthecloud: e,
					mydbserver: e,
					hostedpi: e,
					"mythic-beasts": [0, {
						caracal: e,
						customer: e,
						fentiger: e,
						lynx: e,
						ocelot: e,
						oncilla: e,
						onza: e,
						sphinx: e,
						vs: e,
						x: e,
						yali: e
					}],
					nospamproxy: [0, { cloud: [2, { o365: e }] }],
					"4u": e,
					nfshost: e,
					"3utilities": e,
					blogsyte: e,
					ciscofreak: e,
					damnserver: e,
					ddnsking: e,
					ditchyourip: e,
					dnsiskinky: e,
					dynns: e,
					geekgalaxy: e,
					"health-carereform": e,
					homesecuritymac: e,
					homesecuritypc: e,
					myactivedirectory: e,
					mysecuritycamera: e,
					myvnc: e,
					"net-freaks": e,
					onthewifi: e,
					point2this: e,
					quicksytes: e,
					securitytactics: e,
					servebeer: e,
					servecounterstrike: e,
					serveexchange: e,
					serveftp: e,
					servegame: e,
					servehalflife: e,
					servehttp: e,
					servehumour: e,
					serveirc: e,
					servemp3: e,
					servep2p: e,
					servepics: e,
					servequake: e,
					servesarcasm: e,
					stufftoread: e,
					unusualperson: e,
					workisboring: e,
					myiphost: e,
					observableusercontent: [0, { static: e }],
					simplesite: e,
					orsites: e,
					operaunite: e,
					"customer-oci": [0, {
						"*": e,
						oci: t,
						ocp: t,
						ocs: t
					}],
					oraclecloudapps: t,
					oraclegovcloudapps: t,
					"authgear-staging": e,
					authgearapps: e,
					skygearapp: e,
					outsystemscloud: e,
					ownprovider: e,
					pgfog: e,
					pagexl: e,
					gotpantheon: e,
					paywhirl: t,
					upsunapp: e,
					"postman-echo": e,
					prgmr: [0, { xen: e }],
					pythonanywhere: $,
					qa2: e,
					"alpha-myqnapcloud": e,
					"dev-myqnapcloud": e,
					mycloudnas: e,
					mynascloud: e,
					myqnapcloud: e,
					qualifioapp: e,
					ladesk: e,
					qbuser: e,
					quipelements: t,
					rackmaze: e,
					"readthedocs-hosted": e,
					rhcloud: e,
					onrender: e,
					render: S,
					"subsc-pay": e,
					"180r": e,
					dojin: e,
					sakuratan: e,
					sakuraweb: e,
					x0: e,
					code: [0, {
						builder: t,
						"dev-builder": t,
						"stg-builder": t
					}],
					salesforce: [0, { platform: [0, { "code-builder-stg": [0, { test: [0, { "001": t }] }] }] }],
					logoip: e,
					scrysec: e,
					"firewall-gateway": e,
					myshopblocks: e,
					myshopify: e,
					shopitsite: e,
					"1kapp": e,
					appchizi: e,
					applinzi: e,
					sinaapp: e,
					vipsinaapp: e,
					streamlitapp: e,
					"try-snowplow": e,
					"playstation-cloud": e,
					myspreadshop: e,
					"w-corp-staticblitz": e,
					"w-credentialless-staticblitz": e,
					"w-staticblitz": e,
					"stackhero-network": e,
					stdlib: [0, { api: e }],
					strapiapp: [2, { media: e }],
					"streak-link": e,
					streaklinks: e,
					streakusercontent: e,
					"temp-dns": e,
					dsmynas: e,
					familyds: e,
					mytabit: e,
					taveusercontent: e,
					"tb-hosting": X,
					reservd: e,
					thingdustdata: e,
					"townnews-staging": e,
					typeform: [0, { pro: e }],
					hk: e,
					it: e,
					"deus-canvas": e,
					vultrobjects: t,
					wafflecell: e,
					hotelwithflight: e,
					"reserve-online": e,
					cprapid: e,
					pleskns: e,
					remotewd: e,
					wiardweb: [0, { pages: e }],
					wixsite: e,
					wixstudio: e,
					messwithdns: e,
					"woltlab-demo": e,
					wpenginepowered: [2, { js: e }],
					xnbay: [2, {
						u2: e,
						"u2-local": e
					}],
					yolasite: e
				}],
				coop: a,
				cr: [1, {
					ac: a,
					co: a,
					ed: a,
					fi: a,
					go: a,
					or: a,
					sa: a
				}],
				cu: [1, {
					com: a,
					edu: a,
					gob: a,
					inf: a,
					nat: a,
					net: a,
					org: a
				}],
				cv: [1, {
					com: a,
					edu: a,
					id: a,
					int: a,
					net: a,
					nome: a,
					org: a,
					publ: a
				}],
				cw: N,
				cx: [1, {
					gov: a,
					cloudns: e,
					ath: e,
					info: e,
					assessments: e,
					calculators: e,
					funnels: e,
					paynow: e,
					quizzes: e,
					researched: e,
					tests: e
				}],
				cy: [1, {
					ac: a,
					biz: a,
					com: [1, { scaleforce: H }],
					ekloges: a,
					gov: a,
					ltd: a,
					mil: a,
					net: a,
					org: a,
					press: a,
					pro: a,
					tm: a
				}],
				cz: [1, {
					contentproxy9: [0, { rsc: e }],
					realm: e,
					e4: e,
					co: e,
					metacentrum: [0, {
						cloud: t,
						custom: e
					}],
					muni: [0, { cloud: [0, {
						flt: e,
						usr: e
					}] }]
				}],
				de: [1, {
					bplaced: e,
					square7: e,
					com: e,
					cosidns: R,
					dnsupdater: e,
					"dynamisches-dns": e,
					"internet-dns": e,
					"l-o-g-i-n": e,
					ddnss: [2, {
						dyn: e,
						dyndns: e
					}],
					"dyn-ip24": e,
					dyndns1: e,
					"home-webserver": [2, { dyn: e }],
					"myhome-server": e,
					dnshome: e,
					fuettertdasnetz: e,
					isteingeek: e,
					istmein: e,
					lebtimnetz: e,
					leitungsen: e,
					traeumtgerade: e,
					frusky: t,
					goip: e,
					"xn--gnstigbestellen-zvb": e,
					günstigbestellen: e,
					"xn--gnstigliefern-wob": e,
					günstigliefern: e,
					"hs-heilbronn": [0, { it: [0, {
						pages: e,
						"pages-research": e
					}] }],
					"dyn-berlin": e,
					"in-berlin": e,
					"in-brb": e,
					"in-butter": e,
					"in-dsl": e,
					"in-vpn": e,
					iservschule: e,
					"mein-iserv": e,
					schulplattform: e,
					schulserver: e,
					"test-iserv": e,
					keymachine: e,
					"git-repos": e,
					"lcube-server": e,
					"svn-repos": e,
					barsy: e,
					webspaceconfig: e,
					"123webseite": e,
					rub: e,
					"ruhr-uni-bochum": [2, { noc: [0, { io: e }] }],
					logoip: e,
					"firewall-gateway": e,
					"my-gateway": e,
					"my-router": e,
					spdns: e,
					speedpartner: [0, { customer: e }],
					myspreadshop: e,
					"taifun-dns": e,
					"12hp": e,
					"2ix": e,
					"4lima": e,
					"lima-city": e,
					"dd-dns": e,
					"dray-dns": e,
					draydns: e,
					"dyn-vpn": e,
					dynvpn: e,
					"mein-vigor": e,
					"my-vigor": e,
					"my-wan": e,
					"syno-ds": e,
					"synology-diskstation": e,
					"synology-ds": e,
					uberspace: t,
					"virtual-user": e,
					virtualuser: e,
					"community-pro": e,
					diskussionsbereich: e
				}],
				dj: a,
				dk: [1, {
					biz: e,
					co: e,
					firm: e,
					reg: e,
					store: e,
					"123hjemmeside": e,
					myspreadshop: e
				}],
				dm: Z,
				do: [1, {
					art: a,
					com: a,
					edu: a,
					gob: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					sld: a,
					web: a
				}],
				dz: [1, {
					art: a,
					asso: a,
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					pol: a,
					soc: a,
					tm: a
				}],
				ec: [1, {
					com: a,
					edu: a,
					fin: a,
					gob: a,
					gov: a,
					info: a,
					k12: a,
					med: a,
					mil: a,
					net: a,
					org: a,
					pro: a,
					base: e,
					official: e
				}],
				edu: [1, { rit: [0, { "git-pages": e }] }],
				ee: [1, {
					aip: a,
					com: a,
					edu: a,
					fie: a,
					gov: a,
					lib: a,
					med: a,
					org: a,
					pri: a,
					riik: a
				}],
				eg: [1, {
					ac: a,
					com: a,
					edu: a,
					eun: a,
					gov: a,
					info: a,
					me: a,
					mil: a,
					name: a,
					net: a,
					org: a,
					sci: a,
					sport: a,
					tv: a
				}],
				er: f,
				es: [1, {
					com: a,
					edu: a,
					gob: a,
					nom: a,
					org: a,
					"123miweb": e,
					myspreadshop: e
				}],
				et: [1, {
					biz: a,
					com: a,
					edu: a,
					gov: a,
					info: a,
					name: a,
					net: a,
					org: a
				}],
				eu: [1, {
					airkitapps: e,
					cloudns: e,
					dogado: [0, { jelastic: e }],
					barsy: e,
					spdns: e,
					transurl: t,
					diskstation: e
				}],
				fi: [1, {
					aland: a,
					dy: e,
					"xn--hkkinen-5wa": e,
					häkkinen: e,
					iki: e,
					cloudplatform: [0, { fi: e }],
					datacenter: [0, {
						demo: e,
						paas: e
					}],
					kapsi: e,
					"123kotisivu": e,
					myspreadshop: e
				}],
				fj: [1, {
					ac: a,
					biz: a,
					com: a,
					gov: a,
					info: a,
					mil: a,
					name: a,
					net: a,
					org: a,
					pro: a
				}],
				fk: f,
				fm: [1, {
					com: a,
					edu: a,
					net: a,
					org: a,
					radio: e,
					user: t
				}],
				fo: a,
				fr: [1, {
					asso: a,
					com: a,
					gouv: a,
					nom: a,
					prd: a,
					tm: a,
					avoues: a,
					cci: a,
					greta: a,
					"huissier-justice": a,
					"en-root": e,
					"fbx-os": e,
					fbxos: e,
					"freebox-os": e,
					freeboxos: e,
					goupile: e,
					"123siteweb": e,
					"on-web": e,
					"chirurgiens-dentistes-en-france": e,
					dedibox: e,
					aeroport: e,
					avocat: e,
					chambagri: e,
					"chirurgiens-dentistes": e,
					"experts-comptables": e,
					medecin: e,
					notaires: e,
					pharmacien: e,
					port: e,
					veterinaire: e,
					myspreadshop: e,
					ynh: e
				}],
				ga: a,
				gb: a,
				gd: [1, {
					edu: a,
					gov: a
				}],
				ge: [1, {
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					pvt: a,
					school: a
				}],
				gf: a,
				gg: [1, {
					co: a,
					net: a,
					org: a,
					botdash: e,
					kaas: e,
					stackit: e,
					panel: [2, { daemon: e }]
				}],
				gh: [1, {
					com: a,
					edu: a,
					gov: a,
					mil: a,
					org: a
				}],
				gi: [1, {
					com: a,
					edu: a,
					gov: a,
					ltd: a,
					mod: a,
					org: a
				}],
				gl: [1, {
					co: a,
					com: a,
					edu: a,
					net: a,
					org: a,
					biz: e
				}],
				gm: a,
				gn: [1, {
					ac: a,
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a
				}],
				gov: a,
				gp: [1, {
					asso: a,
					com: a,
					edu: a,
					mobi: a,
					net: a,
					org: a
				}],
				gq: a,
				gr: [1, {
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					barsy: e,
					simplesite: e
				}],
				gs: a,
				gt: [1, {
					com: a,
					edu: a,
					gob: a,
					ind: a,
					mil: a,
					net: a,
					org: a
				}],
				gu: [1, {
					com: a,
					edu: a,
					gov: a,
					guam: a,
					info: a,
					net: a,
					org: a,
					web: a
				}],
				gw: a,
				gy: Z,
				hk: [1, {
					com: a,
					edu: a,
					gov: a,
					idv: a,
					net: a,
					org: a,
					"xn--ciqpn": a,
					个人: a,
					"xn--gmqw5a": a,
					個人: a,
					"xn--55qx5d": a,
					公司: a,
					"xn--mxtq1m": a,
					政府: a,
					"xn--lcvr32d": a,
					敎育: a,
					"xn--wcvs22d": a,
					教育: a,
					"xn--gmq050i": a,
					箇人: a,
					"xn--uc0atv": a,
					組織: a,
					"xn--uc0ay4a": a,
					組织: a,
					"xn--od0alg": a,
					網絡: a,
					"xn--zf0avx": a,
					網络: a,
					"xn--mk0axi": a,
					组織: a,
					"xn--tn0ag": a,
					组织: a,
					"xn--od0aq3b": a,
					网絡: a,
					"xn--io0a7i": a,
					网络: a,
					inc: e,
					ltd: e
				}],
				hm: a,
				hn: [1, {
					com: a,
					edu: a,
					gob: a,
					mil: a,
					net: a,
					org: a
				}],
				hr: [1, {
					com: a,
					from: a,
					iz: a,
					name: a,
					brendly: U
				}],
				ht: [1, {
					adult: a,
					art: a,
					asso: a,
					com: a,
					coop: a,
					edu: a,
					firm: a,
					gouv: a,
					info: a,
					med: a,
					net: a,
					org: a,
					perso: a,
					pol: a,
					pro: a,
					rel: a,
					shop: a,
					rt: e
				}],
				hu: [1, {
					2e3: a,
					agrar: a,
					bolt: a,
					casino: a,
					city: a,
					co: a,
					erotica: a,
					erotika: a,
					film: a,
					forum: a,
					games: a,
					hotel: a,
					info: a,
					ingatlan: a,
					jogasz: a,
					konyvelo: a,
					lakas: a,
					media: a,
					news: a,
					org: a,
					priv: a,
					reklam: a,
					sex: a,
					shop: a,
					sport: a,
					suli: a,
					szex: a,
					tm: a,
					tozsde: a,
					utazas: a,
					video: a
				}],
				id: [1, {
					ac: a,
					biz: a,
					co: a,
					desa: a,
					go: a,
					mil: a,
					my: a,
					net: a,
					or: a,
					ponpes: a,
					sch: a,
					web: a,
					zone: e
				}],
				ie: [1, {
					gov: a,
					myspreadshop: e
				}],
				il: [1, {
					ac: a,
					co: [1, {
						ravpage: e,
						mytabit: e,
						tabitorder: e
					}],
					gov: a,
					idf: a,
					k12: a,
					muni: a,
					net: a,
					org: a
				}],
				"xn--4dbrk0ce": [1, {
					"xn--4dbgdty6c": a,
					"xn--5dbhl8d": a,
					"xn--8dbq2a": a,
					"xn--hebda8b": a
				}],
				ישראל: [1, {
					אקדמיה: a,
					ישוב: a,
					צהל: a,
					ממשל: a
				}],
				im: [1, {
					ac: a,
					co: [1, {
						ltd: a,
						plc: a
					}],
					com: a,
					net: a,
					org: a,
					tt: a,
					tv: a
				}],
				in: [1, {
					"5g": a,
					"6g": a,
					ac: a,
					ai: a,
					am: a,
					bihar: a,
					biz: a,
					business: a,
					ca: a,
					cn: a,
					co: a,
					com: a,
					coop: a,
					cs: a,
					delhi: a,
					dr: a,
					edu: a,
					er: a,
					firm: a,
					gen: a,
					gov: a,
					gujarat: a,
					ind: a,
					info: a,
					int: a,
					internet: a,
					io: a,
					me: a,
					mil: a,
					net: a,
					nic: a,
					org: a,
					pg: a,
					post: a,
					pro: a,
					res: a,
					travel: a,
					tv: a,
					uk: a,
					up: a,
					us: a,
					cloudns: e,
					barsy: e,
					web: e,
					supabase: e
				}],
				info: [1, {
					cloudns: e,
					"dynamic-dns": e,
					"barrel-of-knowledge": e,
					"barrell-of-knowledge": e,
					dyndns: e,
					"for-our": e,
					"groks-the": e,
					"groks-this": e,
					"here-for-more": e,
					knowsitall: e,
					selfip: e,
					webhop: e,
					barsy: e,
					mayfirst: e,
					mittwald: e,
					mittwaldserver: e,
					typo3server: e,
					dvrcam: e,
					ilovecollege: e,
					"no-ip": e,
					forumz: e,
					nsupdate: e,
					dnsupdate: e,
					"v-info": e
				}],
				int: [1, { eu: a }],
				io: [1, {
					2038: e,
					co: a,
					com: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					nom: a,
					org: a,
					"on-acorn": t,
					myaddr: e,
					apigee: e,
					"b-data": e,
					beagleboard: e,
					bitbucket: e,
					bluebite: e,
					boxfuse: e,
					brave: o,
					browsersafetymark: e,
					bubble: W,
					bubbleapps: e,
					bigv: [0, { uk0: e }],
					cleverapps: e,
					cloudbeesusercontent: e,
					dappnode: [0, { dyndns: e }],
					darklang: e,
					definima: e,
					dedyn: e,
					"fh-muenster": e,
					shw: e,
					forgerock: [0, { id: e }],
					github: e,
					gitlab: e,
					lolipop: e,
					"hasura-app": e,
					hostyhosting: e,
					hypernode: e,
					moonscale: t,
					beebyte: L,
					beebyteapp: [0, { sekd1: e }],
					jele: e,
					webthings: e,
					loginline: e,
					barsy: e,
					azurecontainer: t,
					ngrok: [2, {
						ap: e,
						au: e,
						eu: e,
						in: e,
						jp: e,
						sa: e,
						us: e
					}],
					nodeart: [0, { stage: e }],
					pantheonsite: e,
					pstmn: [2, { mock: e }],
					protonet: e,
					qcx: [2, { sys: t }],
					qoto: e,
					vaporcloud: e,
					myrdbx: e,
					"rb-hosting": X,
					"on-k3s": t,
					"on-rio": t,
					readthedocs: e,
					resindevice: e,
					resinstaging: [0, { devices: e }],
					hzc: e,
					sandcats: e,
					scrypted: [0, { client: e }],
					"mo-siemens": e,
					lair: T,
					stolos: t,
					musician: e,
					utwente: e,
					edugit: e,
					telebit: e,
					thingdust: [0, {
						dev: J,
						disrec: J,
						prod: G,
						testing: J
					}],
					tickets: e,
					webflow: e,
					webflowtest: e,
					editorx: e,
					wixstudio: e,
					basicserver: e,
					virtualserver: e
				}],
				iq: n,
				ir: [1, {
					ac: a,
					co: a,
					gov: a,
					id: a,
					net: a,
					org: a,
					sch: a,
					"xn--mgba3a4f16a": a,
					ایران: a,
					"xn--mgba3a4fra": a,
					ايران: a,
					arvanedge: e
				}],
				is: a,
				it: [1, {
					edu: a,
					gov: a,
					abr: a,
					abruzzo: a,
					"aosta-valley": a,
					aostavalley: a,
					bas: a,
					basilicata: a,
					cal: a,
					calabria: a,
					cam: a,
					campania: a,
					"emilia-romagna": a,
					emiliaromagna: a,
					emr: a,
					"friuli-v-giulia": a,
					"friuli-ve-giulia": a,
					"friuli-vegiulia": a,
					"friuli-venezia-giulia": a,
					"friuli-veneziagiulia": a,
					"friuli-vgiulia": a,
					"friuliv-giulia": a,
					"friulive-giulia": a,
					friulivegiulia: a,
					"friulivenezia-giulia": a,
					friuliveneziagiulia: a,
					friulivgiulia: a,
					fvg: a,
					laz: a,
					lazio: a,
					lig: a,
					liguria: a,
					lom: a,
					lombardia: a,
					lombardy: a,
					lucania: a,
					mar: a,
					marche: a,
					mol: a,
					molise: a,
					piedmont: a,
					piemonte: a,
					pmn: a,
					pug: a,
					puglia: a,
					sar: a,
					sardegna: a,
					sardinia: a,
					sic: a,
					sicilia: a,
					sicily: a,
					taa: a,
					tos: a,
					toscana: a,
					"trentin-sud-tirol": a,
					"xn--trentin-sd-tirol-rzb": a,
					"trentin-süd-tirol": a,
					"trentin-sudtirol": a,
					"xn--trentin-sdtirol-7vb": a,
					"trentin-südtirol": a,
					"trentin-sued-tirol": a,
					"trentin-suedtirol": a,
					trentino: a,
					"trentino-a-adige": a,
					"trentino-aadige": a,
					"trentino-alto-adige": a,
					"trentino-altoadige": a,
					"trentino-s-tirol": a,
					"trentino-stirol": a,
					"trentino-sud-tirol": a,
					"xn--trentino-sd-tirol-c3b": a,
					"trentino-süd-tirol": a,
					"trentino-sudtirol": a,
					"xn--trentino-sdtirol-szb": a,
					"trentino-südtirol": a,
					"trentino-sued-tirol": a,
					"trentino-suedtirol": a,
					"trentinoa-adige": a,
					trentinoaadige: a,
					"trentinoalto-adige": a,
					trentinoaltoadige: a,
					"trentinos-tirol": a,
					trentinostirol: a,
					"trentinosud-tirol": a,
					"xn--trentinosd-tirol-rzb": a,
					"trentinosüd-tirol": a,
					trentinosudtirol: a,
					"xn--trentinosdtirol-7vb": a,
					trentinosüdtirol: a,
					"trentinosued-tirol": a,
					trentinosuedtirol: a,
					"trentinsud-tirol": a,
					"xn--trentinsd-tirol-6vb": a,
					"trentinsüd-tirol": a,
					trentinsudtirol: a,
					"xn--trentinsdtirol-nsb": a,
					trentinsüdtirol: a,
					"trentinsued-tirol": a,
					trentinsuedtirol: a,
					tuscany: a,
					umb: a,
					umbria: a,
					"val-d-aosta": a,
					"val-daosta": a,
					"vald-aosta": a,
					valdaosta: a,
					"valle-aosta": a,
					"valle-d-aosta": a,
					"valle-daosta": a,
					valleaosta: a,
					"valled-aosta": a,
					valledaosta: a,
					"vallee-aoste": a,
					"xn--valle-aoste-ebb": a,
					"vallée-aoste": a,
					"vallee-d-aoste": a,
					"xn--valle-d-aoste-ehb": a,
					"vallée-d-aoste": a,
					valleeaoste: a,
					"xn--valleaoste-e7a": a,
					valléeaoste: a,
					valleedaoste: a,
					"xn--valledaoste-ebb": a,
					valléedaoste: a,
					vao: a,
					vda: a,
					ven: a,
					veneto: a,
					ag: a,
					agrigento: a,
					al: a,
					alessandria: a,
					"alto-adige": a,
					altoadige: a,
					an: a,
					ancona: a,
					"andria-barletta-trani": a,
					"andria-trani-barletta": a,
					andriabarlettatrani: a,
					andriatranibarletta: a,
					ao: a,
					aosta: a,
					aoste: a,
					ap: a,
					aq: a,
					aquila: a,
					ar: a,
					arezzo: a,
					"ascoli-piceno": a,
					ascolipiceno: a,
					asti: a,
					at: a,
					av: a,
					avellino: a,
					ba: a,
					balsan: a,
					"balsan-sudtirol": a,
					"xn--balsan-sdtirol-nsb": a,
					"balsan-südtirol": a,
					"balsan-suedtirol": a,
					bari: a,
					"barletta-trani-andria": a,
					barlettatraniandria: a,
					belluno: a,
					benevento: a,
					bergamo: a,
					bg: a,
					bi: a,
					biella: a,
					bl: a,
					bn: a,
					bo: a,
					bologna: a,
					bolzano: a,
					"bolzano-altoadige": a,
					bozen: a,
					"bozen-sudtirol": a,
					"xn--bozen-sdtirol-2ob": a,
					"bozen-südtirol": a,
					"bozen-suedtirol": a,
					br: a,
					brescia: a,
					brindisi: a,
					bs: a,
					bt: a,
					bulsan: a,
					"bulsan-sudtirol": a,
					"xn--bulsan-sdtirol-nsb": a,
					"bulsan-südtirol": a,
					"bulsan-suedtirol": a,
					bz: a,
					ca: a,
					cagliari: a,
					caltanissetta: a,
					"campidano-medio": a,
					campidanomedio: a,
					campobasso: a,
					"carbonia-iglesias": a,
					carboniaiglesias: a,
					"carrara-massa": a,
					carraramassa: a,
					caserta: a,
					catania: a,
					catanzaro: a,
					cb: a,
					ce: a,
					"cesena-forli": a,
					"xn--cesena-forl-mcb": a,
					"cesena-forlì": a,
					cesenaforli: a,
					"xn--cesenaforl-i8a": a,
					cesenaforlì: a,
					ch: a,
					chieti: a,
					ci: a,
					cl: a,
					cn: a,
					co: a,
					como: a,
					cosenza: a,
					cr: a,
					cremona: a,
					crotone: a,
					cs: a,
					ct: a,
					cuneo: a,
					cz: a,
					"dell-ogliastra": a,
					dellogliastra: a,
					en: a,
					enna: a,
					fc: a,
					fe: a,
					fermo: a,
					ferrara: a,
					fg: a,
					fi: a,
					firenze: a,
					florence: a,
					fm: a,
					foggia: a,
					"forli-cesena": a,
					"xn--forl-cesena-fcb": a,
					"forlì-cesena": a,
					forlicesena: a,
					"xn--forlcesena-c8a": a,
					forlìcesena: a,
					fr: a,
					frosinone: a,
					ge: a,
					genoa: a,
					genova: a,
					go: a,
					gorizia: a,
					gr: a,
					grosseto: a,
					"iglesias-carbonia": a,
					iglesiascarbonia: a,
					im: a,
					imperia: a,
					is: a,
					isernia: a,
					kr: a,
					"la-spezia": a,
					laquila: a,
					laspezia: a,
					latina: a,
					lc: a,
					le: a,
					lecce: a,
					lecco: a,
					li: a,
					livorno: a,
					lo: a,
					lodi: a,
					lt: a,
					lu: a,
					lucca: a,
					macerata: a,
					mantova: a,
					"massa-carrara": a,
					massacarrara: a,
					matera: a,
					mb: a,
					mc: a,
					me: a,
					"medio-campidano": a,
					mediocampidano: a,
					messina: a,
					mi: a,
					milan: a,
					milano: a,
					mn: a,
					mo: a,
					modena: a,
					monza: a,
					"monza-brianza": a,
					"monza-e-della-brianza": a,
					monzabrianza: a,
					monzaebrianza: a,
					monzaedellabrianza: a,
					ms: a,
					mt: a,
					na: a,
					naples: a,
					napoli: a,
					no: a,
					novara: a,
					nu: a,
					nuoro: a,
					og: a,
					ogliastra: a,
					"olbia-tempio": a,
					olbiatempio: a,
					or: a,
					oristano: a,
					ot: a,
					pa: a,
					padova: a,
					padua: a,
					palermo: a,
					parma: a,
					pavia: a,
					pc: a,
					pd: a,
					pe: a,
					perugia: a,
					"pesaro-urbino": a,
					pesarourbino: a,
					pescara: a,
					pg: a,
					pi: a,
					piacenza: a,
					pisa: a,
					pistoia: a,
					pn: a,
					po: a,
					pordenone: a,
					potenza: a,
					pr: a,
					prato: a,
					pt: a,
					pu: a,
					pv: a,
					pz: a,
					ra: a,
					ragusa: a,
					ravenna: a,
					rc: a,
					re: a,
					"reggio-calabria": a,
					"reggio-emilia": a,
					reggiocalabria: a,
					reggioemilia: a,
					rg: a,
					ri: a,
					rieti: a,
					rimini: a,
					rm: a,
					rn: a,
					ro: a,
					roma: a,
					rome: a,
					rovigo: a,
					sa: a,
					salerno: a,
					sassari: a,
					savona: a,
					si: a,
					siena: a,
					siracusa: a,
					so: a,
					sondrio: a,
					sp: a,
					sr: a,
					ss: a,
					"xn--sdtirol-n2a": a,
					südtirol: a,
					suedtirol: a,
					sv: a,
					ta: a,
					taranto: a,
					te: a,
					"tempio-olbia": a,
					tempioolbia: a,
					teramo: a,
					terni: a,
					tn: a,
					to: a,
					torino: a,
					tp: a,
					tr: a,
					"trani-andria-barletta": a,
					"trani-barletta-andria": a,
					traniandriabarletta: a,
					tranibarlettaandria: a,
					trapani: a,
					trento: a,
					treviso: a,
					trieste: a,
					ts: a,
					turin: a,
					tv: a,
					ud: a,
					udine: a,
					"urbino-pesaro": a,
					urbinopesaro: a,
					va: a,
					varese: a,
					vb: a,
					vc: a,
					ve: a,
					venezia: a,
					venice: a,
					verbania: a,
					vercelli: a,
					verona: a,
					vi: a,
					"vibo-valentia": a,
					vibovalentia: a,
					vicenza: a,
					viterbo: a,
					vr: a,
					vs: a,
					vt: a,
					vv: a,
					"12chars": e,
					ibxos: e,
					iliadboxos: e,
					neen: [0, { jc: e }],
					"123homepage": e,
					"16-b": e,
					"32-b": e,
					"64-b": e,
					myspreadshop: e,
					syncloud: e
				}],
				je: [1, {
					co: a,
					net: a,
					org: a,
					of: e
				}],
				jm: f,
				jo: [1, {
					agri: a,
					ai: a,
					com: a,
					edu: a,
					eng: a,
					fm: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					per: a,
					phd: a,
					sch: a,
					tv: a
				}],
				jobs: a,
				jp: [1, {
					ac: a,
					ad: a,
					co: a,
					ed: a,
					go: a,
					gr: a,
					lg: a,
					ne: [1, {
						aseinet: K,
						gehirn: e,
						ivory: e,
						"mail-box": e,
						mints: e,
						mokuren: e,
						opal: e,
						sakura: e,
						sumomo: e,
						topaz: e
					}],
					or: a,
					aichi: [1, {
						aisai: a,
						ama: a,
						anjo: a,
						asuke: a,
						chiryu: a,
						chita: a,
						fuso: a,
						gamagori: a,
						handa: a,
						hazu: a,
						hekinan: a,
						higashiura: a,
						ichinomiya: a,
						inazawa: a,
						inuyama: a,
						isshiki: a,
						iwakura: a,
						kanie: a,
						kariya: a,
						kasugai: a,
						kira: a,
						kiyosu: a,
						komaki: a,
						konan: a,
						kota: a,
						mihama: a,
						miyoshi: a,
						nishio: a,
						nisshin: a,
						obu: a,
						oguchi: a,
						oharu: a,
						okazaki: a,
						owariasahi: a,
						seto: a,
						shikatsu: a,
						shinshiro: a,
						shitara: a,
						tahara: a,
						takahama: a,
						tobishima: a,
						toei: a,
						togo: a,
						tokai: a,
						tokoname: a,
						toyoake: a,
						toyohashi: a,
						toyokawa: a,
						toyone: a,
						toyota: a,
						tsushima: a,
						yatomi: a
					}],
					akita: [1, {
						akita: a,
						daisen: a,
						fujisato: a,
						gojome: a,
						hachirogata: a,
						happou: a,
						higashinaruse: a,
						honjo: a,
						honjyo: a,
						ikawa: a,
						kamikoani: a,
						kamioka: a,
						katagami: a,
						kazuno: a,
						kitaakita: a,
						kosaka: a,
						kyowa: a,
						misato: a,
						mitane: a,
						moriyoshi: a,
						nikaho: a,
						noshiro: a,
						odate: a,
						oga: a,
						ogata: a,
						semboku: a,
						yokote: a,
						yurihonjo: a
					}],
					aomori: [1, {
						aomori: a,
						gonohe: a,
						hachinohe: a,
						hashikami: a,
						hiranai: a,
						hirosaki: a,
						itayanagi: a,
						kuroishi: a,
						misawa: a,
						mutsu: a,
						nakadomari: a,
						noheji: a,
						oirase: a,
						owani: a,
						rokunohe: a,
						sannohe: a,
						shichinohe: a,
						shingo: a,
						takko: a,
						towada: a,
						tsugaru: a,
						tsuruta: a
					}],
					chiba: [1, {
						abiko: a,
						asahi: a,
						chonan: a,
						chosei: a,
						choshi: a,
						chuo: a,
						funabashi: a,
						futtsu: a,
						hanamigawa: a,
						ichihara: a,
						ichikawa: a,
						ichinomiya: a,
						inzai: a,
						isumi: a,
						kamagaya: a,
						kamogawa: a,
						kashiwa: a,
						katori: a,
						katsuura: a,
						kimitsu: a,
						kisarazu: a,
						kozaki: a,
						kujukuri: a,
						kyonan: a,
						matsudo: a,
						midori: a,
						mihama: a,
						minamiboso: a,
						mobara: a,
						mutsuzawa: a,
						nagara: a,
						nagareyama: a,
						narashino: a,
						narita: a,
						noda: a,
						oamishirasato: a,
						omigawa: a,
						onjuku: a,
						otaki: a,
						sakae: a,
						sakura: a,
						shimofusa: a,
						shirako: a,
						shiroi: a,
						shisui: a,
						sodegaura: a,
						sosa: a,
						tako: a,
						tateyama: a,
						togane: a,
						tohnosho: a,
						tomisato: a,
						urayasu: a,
						yachimata: a,
						yachiyo: a,
						yokaichiba: a,
						yokoshibahikari: a,
						yotsukaido: a
					}],
					ehime: [1, {
						ainan: a,
						honai: a,
						ikata: a,
						imabari: a,
						iyo: a,
						kamijima: a,
						kihoku: a,
						kumakogen: a,
						masaki: a,
						matsuno: a,
						matsuyama: a,
						namikata: a,
						niihama: a,
						ozu: a,
						saijo: a,
						seiyo: a,
						shikokuchuo: a,
						tobe: a,
						toon: a,
						uchiko: a,
						uwajima: a,
						yawatahama: a
					}],
					fukui: [1, {
						echizen: a,
						eiheiji: a,
						fukui: a,
						ikeda: a,
						katsuyama: a,
						mihama: a,
						minamiechizen: a,
						obama: a,
						ohi: a,
						ono: a,
						sabae: a,
						sakai: a,
						takahama: a,
						tsuruga: a,
						wakasa: a
					}],
					fukuoka: [1, {
						ashiya: a,
						buzen: a,
						chikugo: a,
						chikuho: a,
						chikujo: a,
						chikushino: a,
						chikuzen: a,
						chuo: a,
						dazaifu: a,
						fukuchi: a,
						hakata: a,
						higashi: a,
						hirokawa: a,
						hisayama: a,
						iizuka: a,
						inatsuki: a,
						kaho: a,
						kasuga: a,
						kasuya: a,
						kawara: a,
						keisen: a,
						koga: a,
						kurate: a,
						kurogi: a,
						kurume: a,
						minami: a,
						miyako: a,
						miyama: a,
						miyawaka: a,
						mizumaki: a,
						munakata: a,
						nakagawa: a,
						nakama: a,
						nishi: a,
						nogata: a,
						ogori: a,
						okagaki: a,
						okawa: a,
						oki: a,
						omuta: a,
						onga: a,
						onojo: a,
						oto: a,
						saigawa: a,
						sasaguri: a,
						shingu: a,
						shinyoshitomi: a,
						shonai: a,
						soeda: a,
						sue: a,
						tachiarai: a,
						tagawa: a,
						takata: a,
						toho: a,
						toyotsu: a,
						tsuiki: a,
						ukiha: a,
						umi: a,
						usui: a,
						yamada: a,
						yame: a,
						yanagawa: a,
						yukuhashi: a
					}],
					fukushima: [1, {
						aizubange: a,
						aizumisato: a,
						aizuwakamatsu: a,
						asakawa: a,
						bandai: a,
						date: a,
						fukushima: a,
						furudono: a,
						futaba: a,
						hanawa: a,
						higashi: a,
						hirata: a,
						hirono: a,
						iitate: a,
						inawashiro: a,
						ishikawa: a,
						iwaki: a,
						izumizaki: a,
						kagamiishi: a,
						kaneyama: a,
						kawamata: a,
						kitakata: a,
						kitashiobara: a,
						koori: a,
						koriyama: a,
						kunimi: a,
						miharu: a,
						mishima: a,
						namie: a,
						nango: a,
						nishiaizu: a,
						nishigo: a,
						okuma: a,
						omotego: a,
						ono: a,
						otama: a,
						samegawa: a,
						shimogo: a,
						shirakawa: a,
						showa: a,
						soma: a,
						sukagawa: a,
						taishin: a,
						tamakawa: a,
						tanagura: a,
						tenei: a,
						yabuki: a,
						yamato: a,
						yamatsuri: a,
						yanaizu: a,
						yugawa: a
					}],
					gifu: [1, {
						anpachi: a,
						ena: a,
						gifu: a,
						ginan: a,
						godo: a,
						gujo: a,
						hashima: a,
						hichiso: a,
						hida: a,
						higashishirakawa: a,
						ibigawa: a,
						ikeda: a,
						kakamigahara: a,
						kani: a,
						kasahara: a,
						kasamatsu: a,
						kawaue: a,
						kitagata: a,
						mino: a,
						minokamo: a,
						mitake: a,
						mizunami: a,
						motosu: a,
						nakatsugawa: a,
						ogaki: a,
						sakahogi: a,
						seki: a,
						sekigahara: a,
						shirakawa: a,
						tajimi: a,
						takayama: a,
						tarui: a,
						toki: a,
						tomika: a,
						wanouchi: a,
						yamagata: a,
						yaotsu: a,
						yoro: a
					}],
					gunma: [1, {
						annaka: a,
						chiyoda: a,
						fujioka: a,
						higashiagatsuma: a,
						isesaki: a,
						itakura: a,
						kanna: a,
						kanra: a,
						katashina: a,
						kawaba: a,
						kiryu: a,
						kusatsu: a,
						maebashi: a,
						meiwa: a,
						midori: a,
						minakami: a,
						naganohara: a,
						nakanojo: a,
						nanmoku: a,
						numata: a,
						oizumi: a,
						ora: a,
						ota: a,
						shibukawa: a,
						shimonita: a,
						shinto: a,
						showa: a,
						takasaki: a,
						takayama: a,
						tamamura: a,
						tatebayashi: a,
						tomioka: a,
						tsukiyono: a,
						tsumagoi: a,
						ueno: a,
						yoshioka: a
					}],
					hiroshima: [1, {
						asaminami: a,
						daiwa: a,
						etajima: a,
						fuchu: a,
						fukuyama: a,
						hatsukaichi: a,
						higashihiroshima: a,
						hongo: a,
						jinsekikogen: a,
						kaita: a,
						kui: a,
						kumano: a,
						kure: a,
						mihara: a,
						miyoshi: a,
						naka: a,
						onomichi: a,
						osakikamijima: a,
						otake: a,
						saka: a,
						sera: a,
						seranishi: a,
						shinichi: a,
						shobara: a,
						takehara: a
					}],
					hokkaido: [1, {
						abashiri: a,
						abira: a,
						aibetsu: a,
						akabira: a,
						akkeshi: a,
						asahikawa: a,
						ashibetsu: a,
						ashoro: a,
						assabu: a,
						atsuma: a,
						bibai: a,
						biei: a,
						bifuka: a,
						bihoro: a,
						biratori: a,
						chippubetsu: a,
						chitose: a,
						date: a,
						ebetsu: a,
						embetsu: a,
						eniwa: a,
						erimo: a,
						esan: a,
						esashi: a,
						fukagawa: a,
						fukushima: a,
						furano: a,
						furubira: a,
						haboro: a,
						hakodate: a,
						hamatonbetsu: a,
						hidaka: a,
						higashikagura: a,
						higashikawa: a,
						hiroo: a,
						hokuryu: a,
						hokuto: a,
						honbetsu: a,
						horokanai: a,
						horonobe: a,
						ikeda: a,
						imakane: a,
						ishikari: a,
						iwamizawa: a,
						iwanai: a,
						kamifurano: a,
						kamikawa: a,
						kamishihoro: a,
						kamisunagawa: a,
						kamoenai: a,
						kayabe: a,
						kembuchi: a,
						kikonai: a,
						kimobetsu: a,
						kitahiroshima: a,
						kitami: a,
						kiyosato: a,
						koshimizu: a,
						kunneppu: a,
						kuriyama: a,
						kuromatsunai: a,
						kushiro: a,
						kutchan: a,
						kyowa: a,
						mashike: a,
						matsumae: a,
						mikasa: a,
						minamifurano: a,
						mombetsu: a,
						moseushi: a,
						mukawa: a,
						muroran: a,
						naie: a,
						nakagawa: a,
						nakasatsunai: a,
						nakatombetsu: a,
						nanae: a,
						nanporo: a,
						nayoro: a,
						nemuro: a,
						niikappu: a,
						niki: a,
						nishiokoppe: a,
						noboribetsu: a,
						numata: a,
						obihiro: a,
						obira: a,
						oketo: a,
						okoppe: a,
						otaru: a,
						otobe: a,
						otofuke: a,
						otoineppu: a,
						oumu: a,
						ozora: a,
						pippu: a,
						rankoshi: a,
						rebun: a,
						rikubetsu: a,
						rishiri: a,
						rishirifuji: a,
						saroma: a,
						sarufutsu: a,
						shakotan: a,
						shari: a,
						shibecha: a,
						shibetsu: a,
						shikabe: a,
						shikaoi: a,
						shimamaki: a,
						shimizu: a,
						shimokawa: a,
						shinshinotsu: a,
						shintoku: a,
						shiranuka: a,
						shiraoi: a,
						shiriuchi: a,
						sobetsu: a,
						sunagawa: a,
						taiki: a,
						takasu: a,
						takikawa: a,
						takinoue: a,
						teshikaga: a,
						tobetsu: a,
						tohma: a,
						tomakomai: a,
						tomari: a,
						toya: a,
						toyako: a,
						toyotomi: a,
						toyoura: a,
						tsubetsu: a,
						tsukigata: a,
						urakawa: a,
						urausu: a,
						uryu: a,
						utashinai: a,
						wakkanai: a,
						wassamu: a,
						yakumo: a,
						yoichi: a
					}],
					hyogo: [1, {
						aioi: a,
						akashi: a,
						ako: a,
						amagasaki: a,
						aogaki: a,
						asago: a,
						ashiya: a,
						awaji: a,
						fukusaki: a,
						goshiki: a,
						harima: a,
						himeji: a,
						ichikawa: a,
						inagawa: a,
						itami: a,
						kakogawa: a,
						kamigori: a,
						kamikawa: a,
						kasai: a,
						kasuga: a,
						kawanishi: a,
						miki: a,
						minamiawaji: a,
						nishinomiya: a,
						nishiwaki: a,
						ono: a,
						sanda: a,
						sannan: a,
						sasayama: a,
						sayo: a,
						shingu: a,
						shinonsen: a,
						shiso: a,
						sumoto: a,
						taishi: a,
						taka: a,
						takarazuka: a,
						takasago: a,
						takino: a,
						tamba: a,
						tatsuno: a,
						toyooka: a,
						yabu: a,
						yashiro: a,
						yoka: a,
						yokawa: a
					}],
					ibaraki: [1, {
						ami: a,
						asahi: a,
						bando: a,
						chikusei: a,
						daigo: a,
						fujishiro: a,
						hitachi: a,
						hitachinaka: a,
						hitachiomiya: a,
						hitachiota: a,
						ibaraki: a,
						ina: a,
						inashiki: a,
						itako: a,
						iwama: a,
						joso: a,
						kamisu: a,
						kasama: a,
						kashima: a,
						kasumigaura: a,
						koga: a,
						miho: a,
						mito: a,
						moriya: a,
						naka: a,
						namegata: a,
						oarai: a,
						ogawa: a,
						omitama: a,
						ryugasaki: a,
						sakai: a,
						sakuragawa: a,
						shimodate: a,
						shimotsuma: a,
						shirosato: a,
						sowa: a,
						suifu: a,
						takahagi: a,
						tamatsukuri: a,
						tokai: a,
						tomobe: a,
						tone: a,
						toride: a,
						tsuchiura: a,
						tsukuba: a,
						uchihara: a,
						ushiku: a,
						yachiyo: a,
						yamagata: a,
						yawara: a,
						yuki: a
					}],
					ishikawa: [1, {
						anamizu: a,
						hakui: a,
						hakusan: a,
						kaga: a,
						kahoku: a,
						kanazawa: a,
						kawakita: a,
						komatsu: a,
						nakanoto: a,
						nanao: a,
						nomi: a,
						nonoichi: a,
						noto: a,
						shika: a,
						suzu: a,
						tsubata: a,
						tsurugi: a,
						uchinada: a,
						wajima: a
					}],
					iwate: [1, {
						fudai: a,
						fujisawa: a,
						hanamaki: a,
						hiraizumi: a,
						hirono: a,
						ichinohe: a,
						ichinoseki: a,
						iwaizumi: a,
						iwate: a,
						joboji: a,
						kamaishi: a,
						kanegasaki: a,
						karumai: a,
						kawai: a,
						kitakami: a,
						kuji: a,
						kunohe: a,
						kuzumaki: a,
						miyako: a,
						mizusawa: a,
						morioka: a,
						ninohe: a,
						noda: a,
						ofunato: a,
						oshu: a,
						otsuchi: a,
						rikuzentakata: a,
						shiwa: a,
						shizukuishi: a,
						sumita: a,
						tanohata: a,
						tono: a,
						yahaba: a,
						yamada: a
					}],
					kagawa: [1, {
						ayagawa: a,
						higashikagawa: a,
						kanonji: a,
						kotohira: a,
						manno: a,
						marugame: a,
						mitoyo: a,
						naoshima: a,
						sanuki: a,
						tadotsu: a,
						takamatsu: a,
						tonosho: a,
						uchinomi: a,
						utazu: a,
						zentsuji: a
					}],
					kagoshima: [1, {
						akune: a,
						amami: a,
						hioki: a,
						isa: a,
						isen: a,
						izumi: a,
						kagoshima: a,
						kanoya: a,
						kawanabe: a,
						kinko: a,
						kouyama: a,
						makurazaki: a,
						matsumoto: a,
						minamitane: a,
						nakatane: a,
						nishinoomote: a,
						satsumasendai: a,
						soo: a,
						tarumizu: a,
						yusui: a
					}],
					kanagawa: [1, {
						aikawa: a,
						atsugi: a,
						ayase: a,
						chigasaki: a,
						ebina: a,
						fujisawa: a,
						hadano: a,
						hakone: a,
						hiratsuka: a,
						isehara: a,
						kaisei: a,
						kamakura: a,
						kiyokawa: a,
						matsuda: a,
						minamiashigara: a,
						miura: a,
						nakai: a,
						ninomiya: a,
						odawara: a,
						oi: a,
						oiso: a,
						sagamihara: a,
						samukawa: a,
						tsukui: a,
						yamakita: a,
						yamato: a,
						yokosuka: a,
						yugawara: a,
						zama: a,
						zushi: a
					}],
					kochi: [1, {
						aki: a,
						geisei: a,
						hidaka: a,
						higashitsuno: a,
						ino: a,
						kagami: a,
						kami: a,
						kitagawa: a,
						kochi: a,
						mihara: a,
						motoyama: a,
						muroto: a,
						nahari: a,
						nakamura: a,
						nankoku: a,
						nishitosa: a,
						niyodogawa: a,
						ochi: a,
						okawa: a,
						otoyo: a,
						otsuki: a,
						sakawa: a,
						sukumo: a,
						susaki: a,
						tosa: a,
						tosashimizu: a,
						toyo: a,
						tsuno: a,
						umaji: a,
						yasuda: a,
						yusuhara: a
					}],
					kumamoto: [1, {
						amakusa: a,
						arao: a,
						aso: a,
						choyo: a,
						gyokuto: a,
						kamiamakusa: a,
						kikuchi: a,
						kumamoto: a,
						mashiki: a,
						mifune: a,
						minamata: a,
						minamioguni: a,
						nagasu: a,
						nishihara: a,
						oguni: a,
						ozu: a,
						sumoto: a,
						takamori: a,
						uki: a,
						uto: a,
						yamaga: a,
						yamato: a,
						yatsushiro: a
					}],
					kyoto: [1, {
						ayabe: a,
						fukuchiyama: a,
						higashiyama: a,
						ide: a,
						ine: a,
						joyo: a,
						kameoka: a,
						kamo: a,
						kita: a,
						kizu: a,
						kumiyama: a,
						kyotamba: a,
						kyotanabe: a,
						kyotango: a,
						maizuru: a,
						minami: a,
						minamiyamashiro: a,
						miyazu: a,
						muko: a,
						nagaokakyo: a,
						nakagyo: a,
						nantan: a,
						oyamazaki: a,
						sakyo: a,
						seika: a,
						tanabe: a,
						uji: a,
						ujitawara: a,
						wazuka: a,
						yamashina: a,
						yawata: a
					}],
					mie: [1, {
						asahi: a,
						inabe: a,
						ise: a,
						kameyama: a,
						kawagoe: a,
						kiho: a,
						kisosaki: a,
						kiwa: a,
						komono: a,
						kumano: a,
						kuwana: a,
						matsusaka: a,
						meiwa: a,
						mihama: a,
						minamiise: a,
						misugi: a,
						miyama: a,
						nabari: a,
						shima: a,
						suzuka: a,
						tado: a,
						taiki: a,
						taki: a,
						tamaki: a,
						toba: a,
						tsu: a,
						udono: a,
						ureshino: a,
						watarai: a,
						yokkaichi: a
					}],
					miyagi: [1, {
						furukawa: a,
						higashimatsushima: a,
						ishinomaki: a,
						iwanuma: a,
						kakuda: a,
						kami: a,
						kawasaki: a,
						marumori: a,
						matsushima: a,
						minamisanriku: a,
						misato: a,
						murata: a,
						natori: a,
						ogawara: a,
						ohira: a,
						onagawa: a,
						osaki: a,
						rifu: a,
						semine: a,
						shibata: a,
						shichikashuku: a,
						shikama: a,
						shiogama: a,
						shiroishi: a,
						tagajo: a,
						taiwa: a,
						tome: a,
						tomiya: a,
						wakuya: a,
						watari: a,
						yamamoto: a,
						zao: a
					}],
					miyazaki: [1, {
						aya: a,
						ebino: a,
						gokase: a,
						hyuga: a,
						kadogawa: a,
						kawaminami: a,
						kijo: a,
						kitagawa: a,
						kitakata: a,
						kitaura: a,
						kobayashi: a,
						kunitomi: a,
						kushima: a,
						mimata: a,
						miyakonojo: a,
						miyazaki: a,
						morotsuka: a,
						nichinan: a,
						nishimera: a,
						nobeoka: a,
						saito: a,
						shiiba: a,
						shintomi: a,
						takaharu: a,
						takanabe: a,
						takazaki: a,
						tsuno: a
					}],
					nagano: [1, {
						achi: a,
						agematsu: a,
						anan: a,
						aoki: a,
						asahi: a,
						azumino: a,
						chikuhoku: a,
						chikuma: a,
						chino: a,
						fujimi: a,
						hakuba: a,
						hara: a,
						hiraya: a,
						iida: a,
						iijima: a,
						iiyama: a,
						iizuna: a,
						ikeda: a,
						ikusaka: a,
						ina: a,
						karuizawa: a,
						kawakami: a,
						kiso: a,
						kisofukushima: a,
						kitaaiki: a,
						komagane: a,
						komoro: a,
						matsukawa: a,
						matsumoto: a,
						miasa: a,
						minamiaiki: a,
						minamimaki: a,
						minamiminowa: a,
						minowa: a,
						miyada: a,
						miyota: a,
						mochizuki: a,
						nagano: a,
						nagawa: a,
						nagiso: a,
						nakagawa: a,
						nakano: a,
						nozawaonsen: a,
						obuse: a,
						ogawa: a,
						okaya: a,
						omachi: a,
						omi: a,
						ookuwa: a,
						ooshika: a,
						otaki: a,
						otari: a,
						sakae: a,
						sakaki: a,
						saku: a,
						sakuho: a,
						shimosuwa: a,
						shinanomachi: a,
						shiojiri: a,
						suwa: a,
						suzaka: a,
						takagi: a,
						takamori: a,
						takayama: a,
						tateshina: a,
						tatsuno: a,
						togakushi: a,
						togura: a,
						tomi: a,
						ueda: a,
						wada: a,
						yamagata: a,
						yamanouchi: a,
						yasaka: a,
						yasuoka: a
					}],
					nagasaki: [1, {
						chijiwa: a,
						futsu: a,
						goto: a,
						hasami: a,
						hirado: a,
						iki: a,
						isahaya: a,
						kawatana: a,
						kuchinotsu: a,
						matsuura: a,
						nagasaki: a,
						obama: a,
						omura: a,
						oseto: a,
						saikai: a,
						sasebo: a,
						seihi: a,
						shimabara: a,
						shinkamigoto: a,
						togitsu: a,
						tsushima: a,
						unzen: a
					}],
					nara: [1, {
						ando: a,
						gose: a,
						heguri: a,
						higashiyoshino: a,
						ikaruga: a,
						ikoma: a,
						kamikitayama: a,
						kanmaki: a,
						kashiba: a,
						kashihara: a,
						katsuragi: a,
						kawai: a,
						kawakami: a,
						kawanishi: a,
						koryo: a,
						kurotaki: a,
						mitsue: a,
						miyake: a,
						nara: a,
						nosegawa: a,
						oji: a,
						ouda: a,
						oyodo: a,
						sakurai: a,
						sango: a,
						shimoichi: a,
						shimokitayama: a,
						shinjo: a,
						soni: a,
						takatori: a,
						tawaramoto: a,
						tenkawa: a,
						tenri: a,
						uda: a,
						yamatokoriyama: a,
						yamatotakada: a,
						yamazoe: a,
						yoshino: a
					}],
					niigata: [1, {
						aga: a,
						agano: a,
						gosen: a,
						itoigawa: a,
						izumozaki: a,
						joetsu: a,
						kamo: a,
						kariwa: a,
						kashiwazaki: a,
						minamiuonuma: a,
						mitsuke: a,
						muika: a,
						murakami: a,
						myoko: a,
						nagaoka: a,
						niigata: a,
						ojiya: a,
						omi: a,
						sado: a,
						sanjo: a,
						seiro: a,
						seirou: a,
						sekikawa: a,
						shibata: a,
						tagami: a,
						tainai: a,
						tochio: a,
						tokamachi: a,
						tsubame: a,
						tsunan: a,
						uonuma: a,
						yahiko: a,
						yoita: a,
						yuzawa: a
					}],
					oita: [1, {
						beppu: a,
						bungoono: a,
						bungotakada: a,
						hasama: a,
						hiji: a,
						himeshima: a,
						hita: a,
						kamitsue: a,
						kokonoe: a,
						kuju: a,
						kunisaki: a,
						kusu: a,
						oita: a,
						saiki: a,
						taketa: a,
						tsukumi: a,
						usa: a,
						usuki: a,
						yufu: a
					}],
					okayama: [1, {
						akaiwa: a,
						asakuchi: a,
						bizen: a,
						hayashima: a,
						ibara: a,
						kagamino: a,
						kasaoka: a,
						kibichuo: a,
						kumenan: a,
						kurashiki: a,
						maniwa: a,
						misaki: a,
						nagi: a,
						niimi: a,
						nishiawakura: a,
						okayama: a,
						satosho: a,
						setouchi: a,
						shinjo: a,
						shoo: a,
						soja: a,
						takahashi: a,
						tamano: a,
						tsuyama: a,
						wake: a,
						yakage: a
					}],
					okinawa: [1, {
						aguni: a,
						ginowan: a,
						ginoza: a,
						gushikami: a,
						haebaru: a,
						higashi: a,
						hirara: a,
						iheya: a,
						ishigaki: a,
						ishikawa: a,
						itoman: a,
						izena: a,
						kadena: a,
						kin: a,
						kitadaito: a,
						kitanakagusuku: a,
						kumejima: a,
						kunigami: a,
						minamidaito: a,
						motobu: a,
						nago: a,
						naha: a,
						nakagusuku: a,
						nakijin: a,
						nanjo: a,
						nishihara: a,
						ogimi: a,
						okinawa: a,
						onna: a,
						shimoji: a,
						taketomi: a,
						tarama: a,
						tokashiki: a,
						tomigusuku: a,
						tonaki: a,
						urasoe: a,
						uruma: a,
						yaese: a,
						yomitan: a,
						yonabaru: a,
						yonaguni: a,
						zamami: a
					}],
					osaka: [1, {
						abeno: a,
						chihayaakasaka: a,
						chuo: a,
						daito: a,
						fujiidera: a,
						habikino: a,
						hannan: a,
						higashiosaka: a,
						higashisumiyoshi: a,
						higashiyodogawa: a,
						hirakata: a,
						ibaraki: a,
						ikeda: a,
						izumi: a,
						izumiotsu: a,
						izumisano: a,
						kadoma: a,
						kaizuka: a,
						kanan: a,
						kashiwara: a,
						katano: a,
						kawachinagano: a,
						kishiwada: a,
						kita: a,
						kumatori: a,
						matsubara: a,
						minato: a,
						minoh: a,
						misaki: a,
						moriguchi: a,
						neyagawa: a,
						nishi: a,
						nose: a,
						osakasayama: a,
						sakai: a,
						sayama: a,
						sennan: a,
						settsu: a,
						shijonawate: a,
						shimamoto: a,
						suita: a,
						tadaoka: a,
						taishi: a,
						tajiri: a,
						takaishi: a,
						takatsuki: a,
						tondabayashi: a,
						toyonaka: a,
						toyono: a,
						yao: a
					}],
					saga: [1, {
						ariake: a,
						arita: a,
						fukudomi: a,
						genkai: a,
						hamatama: a,
						hizen: a,
						imari: a,
						kamimine: a,
						kanzaki: a,
						karatsu: a,
						kashima: a,
						kitagata: a,
						kitahata: a,
						kiyama: a,
						kouhoku: a,
						kyuragi: a,
						nishiarita: a,
						ogi: a,
						omachi: a,
						ouchi: a,
						saga: a,
						shiroishi: a,
						taku: a,
						tara: a,
						tosu: a,
						yoshinogari: a
					}],
					saitama: [1, {
						arakawa: a,
						asaka: a,
						chichibu: a,
						fujimi: a,
						fujimino: a,
						fukaya: a,
						hanno: a,
						hanyu: a,
						hasuda: a,
						hatogaya: a,
						hatoyama: a,
						hidaka: a,
						higashichichibu: a,
						higashimatsuyama: a,
						honjo: a,
						ina: a,
						iruma: a,
						iwatsuki: a,
						kamiizumi: a,
						kamikawa: a,
						kamisato: a,
						kasukabe: a,
						kawagoe: a,
						kawaguchi: a,
						kawajima: a,
						kazo: a,
						kitamoto: a,
						koshigaya: a,
						kounosu: a,
						kuki: a,
						kumagaya: a,
						matsubushi: a,
						minano: a,
						misato: a,
						miyashiro: a,
						miyoshi: a,
						moroyama: a,
						nagatoro: a,
						namegawa: a,
						niiza: a,
						ogano: a,
						ogawa: a,
						ogose: a,
						okegawa: a,
						omiya: a,
						otaki: a,
						ranzan: a,
						ryokami: a,
						saitama: a,
						sakado: a,
						satte: a,
						sayama: a,
						shiki: a,
						shiraoka: a,
						soka: a,
						sugito: a,
						toda: a,
						tokigawa: a,
						tokorozawa: a,
						tsurugashima: a,
						urawa: a,
						warabi: a,
						yashio: a,
						yokoze: a,
						yono: a,
						yorii: a,
						yoshida: a,
						yoshikawa: a,
						yoshimi: a
					}],
					shiga: [1, {
						aisho: a,
						gamo: a,
						higashiomi: a,
						hikone: a,
						koka: a,
						konan: a,
						kosei: a,
						koto: a,
						kusatsu: a,
						maibara: a,
						moriyama: a,
						nagahama: a,
						nishiazai: a,
						notogawa: a,
						omihachiman: a,
						otsu: a,
						ritto: a,
						ryuoh: a,
						takashima: a,
						takatsuki: a,
						torahime: a,
						toyosato: a,
						yasu: a
					}],
					shimane: [1, {
						akagi: a,
						ama: a,
						gotsu: a,
						hamada: a,
						higashiizumo: a,
						hikawa: a,
						hikimi: a,
						izumo: a,
						kakinoki: a,
						masuda: a,
						matsue: a,
						misato: a,
						nishinoshima: a,
						ohda: a,
						okinoshima: a,
						okuizumo: a,
						shimane: a,
						tamayu: a,
						tsuwano: a,
						unnan: a,
						yakumo: a,
						yasugi: a,
						yatsuka: a
					}],
					shizuoka: [1, {
						arai: a,
						atami: a,
						fuji: a,
						fujieda: a,
						fujikawa: a,
						fujinomiya: a,
						fukuroi: a,
						gotemba: a,
						haibara: a,
						hamamatsu: a,
						higashiizu: a,
						ito: a,
						iwata: a,
						izu: a,
						izunokuni: a,
						kakegawa: a,
						kannami: a,
						kawanehon: a,
						kawazu: a,
						kikugawa: a,
						kosai: a,
						makinohara: a,
						matsuzaki: a,
						minamiizu: a,
						mishima: a,
						morimachi: a,
						nishiizu: a,
						numazu: a,
						omaezaki: a,
						shimada: a,
						shimizu: a,
						shimoda: a,
						shizuoka: a,
						susono: a,
						yaizu: a,
						yoshida: a
					}],
					tochigi: [1, {
						ashikaga: a,
						bato: a,
						haga: a,
						ichikai: a,
						iwafune: a,
						kaminokawa: a,
						kanuma: a,
						karasuyama: a,
						kuroiso: a,
						mashiko: a,
						mibu: a,
						moka: a,
						motegi: a,
						nasu: a,
						nasushiobara: a,
						nikko: a,
						nishikata: a,
						nogi: a,
						ohira: a,
						ohtawara: a,
						oyama: a,
						sakura: a,
						sano: a,
						shimotsuke: a,
						shioya: a,
						takanezawa: a,
						tochigi: a,
						tsuga: a,
						ujiie: a,
						utsunomiya: a,
						yaita: a
					}],
					tokushima: [1, {
						aizumi: a,
						anan: a,
						ichiba: a,
						itano: a,
						kainan: a,
						komatsushima: a,
						matsushige: a,
						mima: a,
						minami: a,
						miyoshi: a,
						mugi: a,
						nakagawa: a,
						naruto: a,
						sanagochi: a,
						shishikui: a,
						tokushima: a,
						wajiki: a
					}],
					tokyo: [1, {
						adachi: a,
						akiruno: a,
						akishima: a,
						aogashima: a,
						arakawa: a,
						bunkyo: a,
						chiyoda: a,
						chofu: a,
						chuo: a,
						edogawa: a,
						fuchu: a,
						fussa: a,
						hachijo: a,
						hachioji: a,
						hamura: a,
						higashikurume: a,
						higashimurayama: a,
						higashiyamato: a,
						hino: a,
						hinode: a,
						hinohara: a,
						inagi: a,
						itabashi: a,
						katsushika: a,
						kita: a,
						kiyose: a,
						kodaira: a,
						koganei: a,
						kokubunji: a,
						komae: a,
						koto: a,
						kouzushima: a,
						kunitachi: a,
						machida: a,
						meguro: a,
						minato: a,
						mitaka: a,
						mizuho: a,
						musashimurayama: a,
						musashino: a,
						nakano: a,
						nerima: a,
						ogasawara: a,
						okutama: a,
						ome: a,
						oshima: a,
						ota: a,
						setagaya: a,
						shibuya: a,
						shinagawa: a,
						shinjuku: a,
						suginami: a,
						sumida: a,
						tachikawa: a,
						taito: a,
						tama: a,
						toshima: a
					}],
					tottori: [1, {
						chizu: a,
						hino: a,
						kawahara: a,
						koge: a,
						kotoura: a,
						misasa: a,
						nanbu: a,
						nichinan: a,
						sakaiminato: a,
						tottori: a,
						wakasa: a,
						yazu: a,
						yonago: a
					}],
					toyama: [1, {
						asahi: a,
						fuchu: a,
						fukumitsu: a,
						funahashi: a,
						himi: a,
						imizu: a,
						inami: a,
						johana: a,
						kamiichi: a,
						kurobe: a,
						nakaniikawa: a,
						namerikawa: a,
						nanto: a,
						nyuzen: a,
						oyabe: a,
						taira: a,
						takaoka: a,
						tateyama: a,
						toga: a,
						tonami: a,
						toyama: a,
						unazuki: a,
						uozu: a,
						yamada: a
					}],
					wakayama: [1, {
						arida: a,
						aridagawa: a,
						gobo: a,
						hashimoto: a,
						hidaka: a,
						hirogawa: a,
						inami: a,
						iwade: a,
						kainan: a,
						kamitonda: a,
						katsuragi: a,
						kimino: a,
						kinokawa: a,
						kitayama: a,
						koya: a,
						koza: a,
						kozagawa: a,
						kudoyama: a,
						kushimoto: a,
						mihama: a,
						misato: a,
						nachikatsuura: a,
						shingu: a,
						shirahama: a,
						taiji: a,
						tanabe: a,
						wakayama: a,
						yuasa: a,
						yura: a
					}],
					yamagata: [1, {
						asahi: a,
						funagata: a,
						higashine: a,
						iide: a,
						kahoku: a,
						kaminoyama: a,
						kaneyama: a,
						kawanishi: a,
						mamurogawa: a,
						mikawa: a,
						murayama: a,
						nagai: a,
						nakayama: a,
						nanyo: a,
						nishikawa: a,
						obanazawa: a,
						oe: a,
						oguni: a,
						ohkura: a,
						oishida: a,
						sagae: a,
						sakata: a,
						sakegawa: a,
						shinjo: a,
						shirataka: a,
						shonai: a,
						takahata: a,
						tendo: a,
						tozawa: a,
						tsuruoka: a,
						yamagata: a,
						yamanobe: a,
						yonezawa: a,
						yuza: a
					}],
					yamaguchi: [1, {
						abu: a,
						hagi: a,
						hikari: a,
						hofu: a,
						iwakuni: a,
						kudamatsu: a,
						mitou: a,
						nagato: a,
						oshima: a,
						shimonoseki: a,
						shunan: a,
						tabuse: a,
						tokuyama: a,
						toyota: a,
						ube: a,
						yuu: a
					}],
					yamanashi: [1, {
						chuo: a,
						doshi: a,
						fuefuki: a,
						fujikawa: a,
						fujikawaguchiko: a,
						fujiyoshida: a,
						hayakawa: a,
						hokuto: a,
						ichikawamisato: a,
						kai: a,
						kofu: a,
						koshu: a,
						kosuge: a,
						"minami-alps": a,
						minobu: a,
						nakamichi: a,
						nanbu: a,
						narusawa: a,
						nirasaki: a,
						nishikatsura: a,
						oshino: a,
						otsuki: a,
						showa: a,
						tabayama: a,
						tsuru: a,
						uenohara: a,
						yamanakako: a,
						yamanashi: a
					}],
					"xn--ehqz56n": a,
					三重: a,
					"xn--1lqs03n": a,
					京都: a,
					"xn--qqqt11m": a,
					佐賀: a,
					"xn--f6qx53a": a,
					兵庫: a,
					"xn--djrs72d6uy": a,
					北海道: a,
					"xn--mkru45i": a,
					千葉: a,
					"xn--0trq7p7nn": a,
					和歌山: a,
					"xn--5js045d": a,
					埼玉: a,
					"xn--kbrq7o": a,
					大分: a,
					"xn--pssu33l": a,
					大阪: a,
					"xn--ntsq17g": a,
					奈良: a,
					"xn--uisz3g": a,
					宮城: a,
					"xn--6btw5a": a,
					宮崎: a,
					"xn--1ctwo": a,
					富山: a,
					"xn--6orx2r": a,
					山口: a,
					"xn--rht61e": a,
					山形: a,
					"xn--rht27z": a,
					山梨: a,
					"xn--nit225k": a,
					岐阜: a,
					"xn--rht3d": a,
					岡山: a,
					"xn--djty4k": a,
					岩手: a,
					"xn--klty5x": a,
					島根: a,
					"xn--kltx9a": a,
					広島: a,
					"xn--kltp7d": a,
					徳島: a,
					"xn--c3s14m": a,
					愛媛: a,
					"xn--vgu402c": a,
					愛知: a,
					"xn--efvn9s": a,
					新潟: a,
					"xn--1lqs71d": a,
					東京: a,
					"xn--4pvxs": a,
					栃木: a,
					"xn--uuwu58a": a,
					沖縄: a,
					"xn--zbx025d": a,
					滋賀: a,
					"xn--8pvr4u": a,
					熊本: a,
					"xn--5rtp49c": a,
					石川: a,
					"xn--ntso0iqx3a": a,
					神奈川: a,
					"xn--elqq16h": a,
					福井: a,
					"xn--4it168d": a,
					福岡: a,
					"xn--klt787d": a,
					福島: a,
					"xn--rny31h": a,
					秋田: a,
					"xn--7t0a264c": a,
					群馬: a,
					"xn--uist22h": a,
					茨城: a,
					"xn--8ltr62k": a,
					長崎: a,
					"xn--2m4a15e": a,
					長野: a,
					"xn--32vp30h": a,
					青森: a,
					"xn--4it797k": a,
					静岡: a,
					"xn--5rtq34k": a,
					香川: a,
					"xn--k7yn95e": a,
					高知: a,
					"xn--tor131o": a,
					鳥取: a,
					"xn--d5qv7z876c": a,
					鹿児島: a,
					kawasaki: f,
					kitakyushu: f,
					kobe: f,
					nagoya: f,
					sapporo: f,
					sendai: f,
					yokohama: f,
					buyshop: e,
					fashionstore: e,
					handcrafted: e,
					kawaiishop: e,
					supersale: e,
					theshop: e,
					"0am": e,
					"0g0": e,
					"0j0": e,
					"0t0": e,
					mydns: e,
					pgw: e,
					wjg: e,
					usercontent: e,
					angry: e,
					babyblue: e,
					babymilk: e,
					backdrop: e,
					bambina: e,
					bitter: e,
					blush: e,
					boo: e,
					boy: e,
					boyfriend: e,
					but: e,
					candypop: e,
					capoo: e,
					catfood: e,
					cheap: e,
					chicappa: e,
					chillout: e,
					chips: e,
					chowder: e,
					chu: e,
					ciao: e,
					cocotte: e,
					coolblog: e,
					cranky: e,
					cutegirl: e,
					daa: e,
					deca: e,
					deci: e,
					digick: e,
					egoism: e,
					fakefur: e,
					fem: e,
					flier: e,
					floppy: e,
					fool: e,
					frenchkiss: e,
					girlfriend: e,
					girly: e,
					gloomy: e,
					gonna: e,
					greater: e,
					hacca: e,
					heavy: e,
					her: e,
					hiho: e,
					hippy: e,
					holy: e,
					hungry: e,
					icurus: e,
					itigo: e,
					jellybean: e,
					kikirara: e,
					kill: e,
					kilo: e,
					kuron: e,
					littlestar: e,
					lolipopmc: e,
					lolitapunk: e,
					lomo: e,
					lovepop: e,
					lovesick: e,
					main: e,
					mods: e,
					mond: e,
					mongolian: e,
					moo: e,
					namaste: e,
					nikita: e,
					nobushi: e,
					noor: e,
					oops: e,
					parallel: e,
					parasite: e,
					pecori: e,
					peewee: e,
					penne: e,
					pepper: e,
					perma: e,
					pigboat: e,
					pinoko: e,
					punyu: e,
					pupu: e,
					pussycat: e,
					pya: e,
					raindrop: e,
					readymade: e,
					sadist: e,
					schoolbus: e,
					secret: e,
					staba: e,
					stripper: e,
					sub: e,
					sunnyday: e,
					thick: e,
					tonkotsu: e,
					under: e,
					upper: e,
					velvet: e,
					verse: e,
					versus: e,
					vivian: e,
					watson: e,
					weblike: e,
					whitesnow: e,
					zombie: e,
					hateblo: e,
					hatenablog: e,
					hatenadiary: e,
					"2-d": e,
					bona: e,
					crap: e,
					daynight: e,
					eek: e,
					flop: e,
					halfmoon: e,
					jeez: e,
					matrix: e,
					mimoza: e,
					netgamers: e,
					nyanta: e,
					o0o0: e,
					rdy: e,
					rgr: e,
					rulez: e,
					sakurastorage: [0, {
						isk01: Q,
						isk02: Q
					}],
					saloon: e,
					sblo: e,
					skr: e,
					tank: e,
					"uh-oh": e,
					undo: e,
					webaccel: [0, {
						rs: e,
						user: e
					}],
					websozai: e,
					xii: e
				}],
				ke: [1, {
					ac: a,
					co: a,
					go: a,
					info: a,
					me: a,
					mobi: a,
					ne: a,
					or: a,
					sc: a
				}],
				kg: [1, {
					com: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					us: e
				}],
				kh: f,
				ki: V,
				km: [1, {
					ass: a,
					com: a,
					edu: a,
					gov: a,
					mil: a,
					nom: a,
					org: a,
					prd: a,
					tm: a,
					asso: a,
					coop: a,
					gouv: a,
					medecin: a,
					notaires: a,
					pharmaciens: a,
					presse: a,
					veterinaire: a
				}],
				kn: [1, {
					edu: a,
					gov: a,
					net: a,
					org: a
				}],
				kp: [1, {
					com: a,
					edu: a,
					gov: a,
					org: a,
					rep: a,
					tra: a
				}],
				kr: [1, {
					ac: a,
					ai: a,
					co: a,
					es: a,
					go: a,
					hs: a,
					io: a,
					it: a,
					kg: a,
					me: a,
					mil: a,
					ms: a,
					ne: a,
					or: a,
					pe: a,
					re: a,
					sc: a,
					busan: a,
					chungbuk: a,
					chungnam: a,
					daegu: a,
					daejeon: a,
					gangwon: a,
					gwangju: a,
					gyeongbuk: a,
					gyeonggi: a,
					gyeongnam: a,
					incheon: a,
					jeju: a,
					jeonbuk: a,
					jeonnam: a,
					seoul: a,
					ulsan: a,
					c01: e,
					"eliv-dns": e
				}],
				kw: [1, {
					com: a,
					edu: a,
					emb: a,
					gov: a,
					ind: a,
					net: a,
					org: a
				}],
				ky: N,
				kz: [1, {
					com: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					jcloud: e
				}],
				la: [1, {
					com: a,
					edu: a,
					gov: a,
					info: a,
					int: a,
					net: a,
					org: a,
					per: a,
					bnr: e
				}],
				lb: u,
				lc: [1, {
					co: a,
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					oy: e
				}],
				li: a,
				lk: [1, {
					ac: a,
					assn: a,
					com: a,
					edu: a,
					gov: a,
					grp: a,
					hotel: a,
					int: a,
					ltd: a,
					net: a,
					ngo: a,
					org: a,
					sch: a,
					soc: a,
					web: a
				}],
				lr: u,
				ls: [1, {
					ac: a,
					biz: a,
					co: a,
					edu: a,
					gov: a,
					info: a,
					net: a,
					org: a,
					sc: a
				}],
				lt: s,
				lu: [1, { "123website": e }],
				lv: [1, {
					asn: a,
					com: a,
					conf: a,
					edu: a,
					gov: a,
					id: a,
					mil: a,
					net: a,
					org: a
				}],
				ly: [1, {
					com: a,
					edu: a,
					gov: a,
					id: a,
					med: a,
					net: a,
					org: a,
					plc: a,
					sch: a
				}],
				ma: [1, {
					ac: a,
					co: a,
					gov: a,
					net: a,
					org: a,
					press: a
				}],
				mc: [1, {
					asso: a,
					tm: a
				}],
				md: [1, { ir: e }],
				me: [1, {
					ac: a,
					co: a,
					edu: a,
					gov: a,
					its: a,
					net: a,
					org: a,
					priv: a,
					c66: e,
					craft: e,
					edgestack: e,
					filegear: e,
					glitch: e,
					"filegear-sg": e,
					lohmus: e,
					barsy: e,
					mcdir: e,
					brasilia: e,
					ddns: e,
					dnsfor: e,
					hopto: e,
					loginto: e,
					noip: e,
					webhop: e,
					soundcast: e,
					tcp4: e,
					vp4: e,
					diskstation: e,
					dscloud: e,
					i234: e,
					myds: e,
					synology: e,
					transip: X,
					nohost: e
				}],
				mg: [1, {
					co: a,
					com: a,
					edu: a,
					gov: a,
					mil: a,
					nom: a,
					org: a,
					prd: a
				}],
				mh: a,
				mil: a,
				mk: [1, {
					com: a,
					edu: a,
					gov: a,
					inf: a,
					name: a,
					net: a,
					org: a
				}],
				ml: [1, {
					ac: a,
					art: a,
					asso: a,
					com: a,
					edu: a,
					gouv: a,
					gov: a,
					info: a,
					inst: a,
					net: a,
					org: a,
					pr: a,
					presse: a
				}],
				mm: f,
				mn: [1, {
					edu: a,
					gov: a,
					org: a,
					nyc: e
				}],
				mo: u,
				mobi: [1, {
					barsy: e,
					dscloud: e
				}],
				mp: [1, { ju: e }],
				mq: a,
				mr: s,
				ms: [1, {
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					minisite: e
				}],
				mt: N,
				mu: [1, {
					ac: a,
					co: a,
					com: a,
					gov: a,
					net: a,
					or: a,
					org: a
				}],
				museum: a,
				mv: [1, {
					aero: a,
					biz: a,
					com: a,
					coop: a,
					edu: a,
					gov: a,
					info: a,
					int: a,
					mil: a,
					museum: a,
					name: a,
					net: a,
					org: a,
					pro: a
				}],
				mw: [1, {
					ac: a,
					biz: a,
					co: a,
					com: a,
					coop: a,
					edu: a,
					gov: a,
					int: a,
					net: a,
					org: a
				}],
				mx: [1, {
					com: a,
					edu: a,
					gob: a,
					net: a,
					org: a
				}],
				my: [1, {
					biz: a,
					com: a,
					edu: a,
					gov: a,
					mil: a,
					name: a,
					net: a,
					org: a
				}],
				mz: [1, {
					ac: a,
					adv: a,
					co: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					org: a
				}],
				na: [1, {
					alt: a,
					co: a,
					com: a,
					gov: a,
					net: a,
					org: a
				}],
				name: [1, {
					her: ea,
					his: ea
				}],
				nc: [1, {
					asso: a,
					nom: a
				}],
				ne: a,
				net: [1, {
					adobeaemcloud: e,
					"adobeio-static": e,
					adobeioruntime: e,
					akadns: e,
					akamai: e,
					"akamai-staging": e,
					akamaiedge: e,
					"akamaiedge-staging": e,
					akamaihd: e,
					"akamaihd-staging": e,
					akamaiorigin: e,
					"akamaiorigin-staging": e,
					akamaized: e,
					"akamaized-staging": e,
					edgekey: e,
					"edgekey-staging": e,
					edgesuite: e,
					"edgesuite-staging": e,
					alwaysdata: e,
					myamaze: e,
					cloudfront: e,
					appudo: e,
					"atlassian-dev": [0, { prod: W }],
					myfritz: e,
					onavstack: e,
					shopselect: e,
					blackbaudcdn: e,
					boomla: e,
					bplaced: e,
					square7: e,
					cdn77: [0, { r: e }],
					"cdn77-ssl": e,
					gb: e,
					hu: e,
					jp: e,
					se: e,
					uk: e,
					clickrising: e,
					"ddns-ip": e,
					"dns-cloud": e,
					"dns-dynamic": e,
					cloudaccess: e,
					cloudflare: [2, { cdn: e }],
					cloudflareanycast: W,
					cloudflarecn: W,
					cloudflareglobal: W,
					ctfcloud: e,
					"feste-ip": e,
					"knx-server": e,
					"static-access": e,
					cryptonomic: t,
					dattolocal: e,
					mydatto: e,
					debian: e,
					definima: e,
					deno: e,
					"at-band-camp": e,
					blogdns: e,
					"broke-it": e,
					buyshouses: e,
					dnsalias: e,
					dnsdojo: e,
					"does-it": e,
					dontexist: e,
					dynalias: e,
					dynathome: e,
					endofinternet: e,
					"from-az": e,
					"from-co": e,
					"from-la": e,
					"from-ny": e,
					"gets-it": e,
					"ham-radio-op": e,
					homeftp: e,
					homeip: e,
					homelinux: e,
					homeunix: e,
					"in-the-band": e,
					"is-a-chef": e,
					"is-a-geek": e,
					"isa-geek": e,
					"kicks-ass": e,
					"office-on-the": e,
					podzone: e,
					"scrapper-site": e,
					selfip: e,
					"sells-it": e,
					servebbs: e,
					serveftp: e,
					thruhere: e,
					webhop: e,
					casacam: e,
					dynu: e,
					dynv6: e,
					twmail: e,
					ru: e,
					channelsdvr: [2, { u: e }],
					fastly: [0, {
						freetls: e,
						map: e,
						prod: [0, {
							a: e,
							global: e
						}],
						ssl: [0, {
							a: e,
							b: e,
							global: e
						}]
					}],
					fastlylb: [2, { map: e }],
					edgeapp: e,
					"keyword-on": e,
					"live-on": e,
					"server-on": e,
					"cdn-edges": e,
					heteml: e,
					cloudfunctions: e,
					"grafana-dev": e,
					iobb: e,
					moonscale: e,
					"in-dsl": e,
					"in-vpn": e,
					oninferno: e,
					botdash: e,
					"apps-1and1": e,
					ipifony: e,
					cloudjiffy: [2, {
						"fra1-de": e,
						"west1-us": e
					}],
					elastx: [0, {
						"jls-sto1": e,
						"jls-sto2": e,
						"jls-sto3": e
					}],
					massivegrid: [0, { paas: [0, {
						"fr-1": e,
						"lon-1": e,
						"lon-2": e,
						"ny-1": e,
						"ny-2": e,
						"sg-1": e
					}] }],
					saveincloud: [0, {
						jelastic: e,
						"nordeste-idc": e
					}],
					scaleforce: H,
					kinghost: e,
					uni5: e,
					krellian: e,
					ggff: e,
					localcert: e,
					localhostcert: e,
					localto: t,
					barsy: e,
					memset: e,
					"azure-api": e,
					"azure-mobile": e,
					azureedge: e,
					azurefd: e,
					azurestaticapps: [2, {
						1: e,
						2: e,
						3: e,
						4: e,
						5: e,
						6: e,
						7: e,
						centralus: e,
						eastasia: e,
						eastus2: e,
						westeurope: e,
						westus2: e
					}],
					azurewebsites: e,
					cloudapp: e,
					trafficmanager: e,
					windows: [0, {
						core: [0, { blob: e }],
						servicebus: e
					}],
					mynetname: [0, { sn: e }],
					routingthecloud: e,
					bounceme: e,
					ddns: e,
					"eating-organic": e,
					mydissent: e,
					myeffect: e,
					mymediapc: e,
					mypsx: e,
					mysecuritycamera: e,
					nhlfan: e,
					"no-ip": e,
					pgafan: e,
					privatizehealthinsurance: e,
					redirectme: e,
					serveblog: e,
					serveminecraft: e,
					sytes: e,
					dnsup: e,
					hicam: e,
					"now-dns": e,
					ownip: e,
					vpndns: e,
					cloudycluster: e,
					ovh: [0, {
						hosting: t,
						webpaas: t
					}],
					rackmaze: e,
					myradweb: e,
					in: e,
					"subsc-pay": e,
					squares: e,
					schokokeks: e,
					"firewall-gateway": e,
					seidat: e,
					senseering: e,
					siteleaf: e,
					mafelo: e,
					myspreadshop: e,
					"vps-host": [2, { jelastic: [0, {
						atl: e,
						njs: e,
						ric: e
					}] }],
					srcf: [0, {
						soc: e,
						user: e
					}],
					supabase: e,
					dsmynas: e,
					familyds: e,
					ts: [2, { c: t }],
					torproject: [2, { pages: e }],
					vusercontent: e,
					"reserve-online": e,
					"community-pro": e,
					meinforum: e,
					yandexcloud: [2, {
						storage: e,
						website: e
					}],
					za: e
				}],
				nf: [1, {
					arts: a,
					com: a,
					firm: a,
					info: a,
					net: a,
					other: a,
					per: a,
					rec: a,
					store: a,
					web: a
				}],
				ng: [1, {
					com: a,
					edu: a,
					gov: a,
					i: a,
					mil: a,
					mobi: a,
					name: a,
					net: a,
					org: a,
					sch: a,
					biz: [2, {
						co: e,
						dl: e,
						go: e,
						lg: e,
						on: e
					}],
					col: e,
					firm: e,
					gen: e,
					ltd: e,
					ngo: e,
					plc: e
				}],
				ni: [1, {
					ac: a,
					biz: a,
					co: a,
					com: a,
					edu: a,
					gob: a,
					in: a,
					info: a,
					int: a,
					mil: a,
					net: a,
					nom: a,
					org: a,
					web: a
				}],
				nl: [1, {
					co: e,
					"hosting-cluster": e,
					gov: e,
					khplay: e,
					"123website": e,
					myspreadshop: e,
					transurl: t,
					cistron: e,
					demon: e
				}],
				no: [1, {
					fhs: a,
					folkebibl: a,
					fylkesbibl: a,
					idrett: a,
					museum: a,
					priv: a,
					vgs: a,
					dep: a,
					herad: a,
					kommune: a,
					mil: a,
					stat: a,
					aa: ua,
					ah: ua,
					bu: ua,
					fm: ua,
					hl: ua,
					hm: ua,
					"jan-mayen": ua,
					mr: ua,
					nl: ua,
					nt: ua,
					of: ua,
					ol: ua,
					oslo: ua,
					rl: ua,
					sf: ua,
					st: ua,
					svalbard: ua,
					tm: ua,
					tr: ua,
					va: ua,
					vf: ua,
					akrehamn: a,
					"xn--krehamn-dxa": a,
					åkrehamn: a,
					algard: a,
					"xn--lgrd-poac": a,
					ålgård: a,
					arna: a,
					bronnoysund: a,
					"xn--brnnysund-m8ac": a,
					brønnøysund: a,
					brumunddal: a,
					bryne: a,
					drobak: a,
					"xn--drbak-wua": a,
					drøbak: a,
					egersund: a,
					fetsund: a,
					floro: a,
					"xn--flor-jra": a,
					florø: a,
					fredrikstad: a,
					hokksund: a,
					honefoss: a,
					"xn--hnefoss-q1a": a,
					hønefoss: a,
					jessheim: a,
					jorpeland: a,
					"xn--jrpeland-54a": a,
					jørpeland: a,
					kirkenes: a,
					kopervik: a,
					krokstadelva: a,
					langevag: a,
					"xn--langevg-jxa": a,
					langevåg: a,
					leirvik: a,
					mjondalen: a,
					"xn--mjndalen-64a": a,
					mjøndalen: a,
					"mo-i-rana": a,
					mosjoen: a,
					"xn--mosjen-eya": a,
					mosjøen: a,
					nesoddtangen: a,
					orkanger: a,
					osoyro: a,
					"xn--osyro-wua": a,
					osøyro: a,
					raholt: a,
					"xn--rholt-mra": a,
					råholt: a,
					sandnessjoen: a,
					"xn--sandnessjen-ogb": a,
					sandnessjøen: a,
					skedsmokorset: a,
					slattum: a,
					spjelkavik: a,
					stathelle: a,
					stavern: a,
					stjordalshalsen: a,
					"xn--stjrdalshalsen-sqb": a,
					stjørdalshalsen: a,
					tananger: a,
					tranby: a,
					vossevangen: a,
					aarborte: a,
					aejrie: a,
					afjord: a,
					"xn--fjord-lra": a,
					åfjord: a,
					agdenes: a,
					akershus: na,
					aknoluokta: a,
					"xn--koluokta-7ya57h": a,
					ákŋoluokta: a,
					al: a,
					"xn--l-1fa": a,
					ål: a,
					alaheadju: a,
					"xn--laheadju-7ya": a,
					álaheadju: a,
					alesund: a,
					"xn--lesund-hua": a,
					ålesund: a,
					alstahaug: a,
					alta: a,
					"xn--lt-liac": a,
					áltá: a,
					alvdal: a,
					amli: a,
					"xn--mli-tla": a,
					åmli: a,
					amot: a,
					"xn--mot-tla": a,
					åmot: a,
					andasuolo: a,
					andebu: a,
					andoy: a,
					"xn--andy-ira": a,
					andøy: a,
					ardal: a,
					"xn--rdal-poa": a,
					årdal: a,
					aremark: a,
					arendal: a,
					"xn--s-1fa": a,
					ås: a,
					aseral: a,
					"xn--seral-lra": a,
					åseral: a,
					asker: a,
					askim: a,
					askoy: a,
					"xn--asky-ira": a,
					askøy: a,
					askvoll: a,
					asnes: a,
					"xn--snes-poa": a,
					åsnes: a,
					audnedaln: a,
					aukra: a,
					aure: a,
					aurland: a,
					"aurskog-holand": a,
					"xn--aurskog-hland-jnb": a,
					"aurskog-høland": a,
					austevoll: a,
					austrheim: a,
					averoy: a,
					"xn--avery-yua": a,
					averøy: a,
					badaddja: a,
					"xn--bdddj-mrabd": a,
					bådåddjå: a,
					"xn--brum-voa": a,
					bærum: a,
					bahcavuotna: a,
					"xn--bhcavuotna-s4a": a,
					báhcavuotna: a,
					bahccavuotna: a,
					"xn--bhccavuotna-k7a": a,
					báhccavuotna: a,
					baidar: a,
					"xn--bidr-5nac": a,
					báidár: a,
					bajddar: a,
					"xn--bjddar-pta": a,
					bájddar: a,
					balat: a,
					"xn--blt-elab": a,
					bálát: a,
					balestrand: a,
					ballangen: a,
					balsfjord: a,
					bamble: a,
					bardu: a,
					barum: a,
					batsfjord: a,
					"xn--btsfjord-9za": a,
					båtsfjord: a,
					bearalvahki: a,
					"xn--bearalvhki-y4a": a,
					bearalváhki: a,
					beardu: a,
					beiarn: a,
					berg: a,
					bergen: a,
					berlevag: a,
					"xn--berlevg-jxa": a,
					berlevåg: a,
					bievat: a,
					"xn--bievt-0qa": a,
					bievát: a,
					bindal: a,
					birkenes: a,
					bjarkoy: a,
					"xn--bjarky-fya": a,
					bjarkøy: a,
					bjerkreim: a,
					bjugn: a,
					bodo: a,
					"xn--bod-2na": a,
					bodø: a,
					bokn: a,
					bomlo: a,
					"xn--bmlo-gra": a,
					bømlo: a,
					bremanger: a,
					bronnoy: a,
					"xn--brnny-wuac": a,
					brønnøy: a,
					budejju: a,
					buskerud: na,
					bygland: a,
					bykle: a,
					cahcesuolo: a,
					"xn--hcesuolo-7ya35b": a,
					čáhcesuolo: a,
					davvenjarga: a,
					"xn--davvenjrga-y4a": a,
					davvenjárga: a,
					davvesiida: a,
					deatnu: a,
					dielddanuorri: a,
					divtasvuodna: a,
					divttasvuotna: a,
					donna: a,
					"xn--dnna-gra": a,
					dønna: a,
					dovre: a,
					drammen: a,
					drangedal: a,
					dyroy: a,
					"xn--dyry-ira": a,
					dyrøy: a,
					eid: a,
					eidfjord: a,
					eidsberg: a,
					eidskog: a,
					eidsvoll: a,
					eigersund: a,
					elverum: a,
					enebakk: a,
					engerdal: a,
					etne: a,
					etnedal: a,
					evenassi: a,
					"xn--eveni-0qa01ga": a,
					evenášši: a,
					evenes: a,
					"evje-og-hornnes": a,
					farsund: a,
					fauske: a,
					fedje: a,
					fet: a,
					finnoy: a,
					"xn--finny-yua": a,
					finnøy: a,
					fitjar: a,
					fjaler: a,
					fjell: a,
					fla: a,
					"xn--fl-zia": a,
					flå: a,
					flakstad: a,
					flatanger: a,
					flekkefjord: a,
					flesberg: a,
					flora: a,
					folldal: a,
					forde: a,
					"xn--frde-gra": a,
					førde: a,
					forsand: a,
					fosnes: a,
					"xn--frna-woa": a,
					fræna: a,
					frana: a,
					frei: a,
					frogn: a,
					froland: a,
					frosta: a,
					froya: a,
					"xn--frya-hra": a,
					frøya: a,
					fuoisku: a,
					fuossko: a,
					fusa: a,
					fyresdal: a,
					gaivuotna: a,
					"xn--givuotna-8ya": a,
					gáivuotna: a,
					galsa: a,
					"xn--gls-elac": a,
					gálsá: a,
					gamvik: a,
					gangaviika: a,
					"xn--ggaviika-8ya47h": a,
					gáŋgaviika: a,
					gaular: a,
					gausdal: a,
					giehtavuoatna: a,
					gildeskal: a,
					"xn--gildeskl-g0a": a,
					gildeskål: a,
					giske: a,
					gjemnes: a,
					gjerdrum: a,
					gjerstad: a,
					gjesdal: a,
					gjovik: a,
					"xn--gjvik-wua": a,
					gjøvik: a,
					gloppen: a,
					gol: a,
					gran: a,
					grane: a,
					granvin: a,
					gratangen: a,
					grimstad: a,
					grong: a,
					grue: a,
					gulen: a,
					guovdageaidnu: a,
					ha: a,
					"xn--h-2fa": a,
					hå: a,
					habmer: a,
					"xn--hbmer-xqa": a,
					hábmer: a,
					hadsel: a,
					"xn--hgebostad-g3a": a,
					hægebostad: a,
					hagebostad: a,
					halden: a,
					halsa: a,
					hamar: a,
					hamaroy: a,
					hammarfeasta: a,
					"xn--hmmrfeasta-s4ac": a,
					hámmárfeasta: a,
					hammerfest: a,
					hapmir: a,
					"xn--hpmir-xqa": a,
					hápmir: a,
					haram: a,
					hareid: a,
					harstad: a,
					hasvik: a,
					hattfjelldal: a,
					haugesund: a,
					hedmark: [0, {
						os: a,
						valer: a,
						"xn--vler-qoa": a,
						våler: a
					}],
					hemne: a,
					hemnes: a,
					hemsedal: a,
					hitra: a,
					hjartdal: a,
					hjelmeland: a,
					hobol: a,
					"xn--hobl-ira": a,
					hobøl: a,
					hof: a,
					hol: a,
					hole: a,
					holmestrand: a,
					holtalen: a,
					"xn--holtlen-hxa": a,
					holtålen: a,
					hordaland: [0, { os: a }],
					hornindal: a,
					horten: a,
					hoyanger: a,
					"xn--hyanger-q1a": a,
					høyanger: a,
					hoylandet: a,
					"xn--hylandet-54a": a,
					høylandet: a,
					hurdal: a,
					hurum: a,
					hvaler: a,
					hyllestad: a,
					ibestad: a,
					inderoy: a,
					"xn--indery-fya": a,
					inderøy: a,
					iveland: a,
					ivgu: a,
					jevnaker: a,
					jolster: a,
					"xn--jlster-bya": a,
					jølster: a,
					jondal: a,
					kafjord: a,
					"xn--kfjord-iua": a,
					kåfjord: a,
					karasjohka: a,
					"xn--krjohka-hwab49j": a,
					kárášjohka: a,
					karasjok: a,
					karlsoy: a,
					karmoy: a,
					"xn--karmy-yua": a,
					karmøy: a,
					kautokeino: a,
					klabu: a,
					"xn--klbu-woa": a,
					klæbu: a,
					klepp: a,
					kongsberg: a,
					kongsvinger: a,
					kraanghke: a,
					"xn--kranghke-b0a": a,
					kråanghke: a,
					kragero: a,
					"xn--krager-gya": a,
					kragerø: a,
					kristiansand: a,
					kristiansund: a,
					krodsherad: a,
					"xn--krdsherad-m8a": a,
					krødsherad: a,
					"xn--kvfjord-nxa": a,
					kvæfjord: a,
					"xn--kvnangen-k0a": a,
					kvænangen: a,
					kvafjord: a,
					kvalsund: a,
					kvam: a,
					kvanangen: a,
					kvinesdal: a,
					kvinnherad: a,
					kviteseid: a,
					kvitsoy: a,
					"xn--kvitsy-fya": a,
					kvitsøy: a,
					laakesvuemie: a,
					"xn--lrdal-sra": a,
					lærdal: a,
					lahppi: a,
					"xn--lhppi-xqa": a,
					láhppi: a,
					lardal: a,
					larvik: a,
					lavagis: a,
					lavangen: a,
					leangaviika: a,
					"xn--leagaviika-52b": a,
					leaŋgaviika: a,
					lebesby: a,
					leikanger: a,
					leirfjord: a,
					leka: a,
					leksvik: a,
					lenvik: a,
					lerdal: a,
					lesja: a,
					levanger: a,
					lier: a,
					lierne: a,
					lillehammer: a,
					lillesand: a,
					lindas: a,
					"xn--linds-pra": a,
					lindås: a,
					lindesnes: a,
					loabat: a,
					"xn--loabt-0qa": a,
					loabát: a,
					lodingen: a,
					"xn--ldingen-q1a": a,
					lødingen: a,
					lom: a,
					loppa: a,
					lorenskog: a,
					"xn--lrenskog-54a": a,
					lørenskog: a,
					loten: a,
					"xn--lten-gra": a,
					løten: a,
					lund: a,
					lunner: a,
					luroy: a,
					"xn--lury-ira": a,
					lurøy: a,
					luster: a,
					lyngdal: a,
					lyngen: a,
					malatvuopmi: a,
					"xn--mlatvuopmi-s4a": a,
					málatvuopmi: a,
					malselv: a,
					"xn--mlselv-iua": a,
					målselv: a,
					malvik: a,
					mandal: a,
					marker: a,
					marnardal: a,
					masfjorden: a,
					masoy: a,
					"xn--msy-ula0h": a,
					måsøy: a,
					"matta-varjjat": a,
					"xn--mtta-vrjjat-k7af": a,
					"mátta-várjjat": a,
					meland: a,
					meldal: a,
					melhus: a,
					meloy: a,
					"xn--mely-ira": a,
					meløy: a,
					meraker: a,
					"xn--merker-kua": a,
					meråker: a,
					midsund: a,
					"midtre-gauldal": a,
					moareke: a,
					"xn--moreke-jua": a,
					moåreke: a,
					modalen: a,
					modum: a,
					molde: a,
					"more-og-romsdal": [0, {
						heroy: a,
						sande: a
					}],
					"xn--mre-og-romsdal-qqb": [0, {
						"xn--hery-ira": a,
						sande: a
					}],
					"møre-og-romsdal": [0, {
						herøy: a,
						sande: a
					}],
					moskenes: a,
					moss: a,
					mosvik: a,
					muosat: a,
					"xn--muost-0qa": a,
					muosát: a,
					naamesjevuemie: a,
					"xn--nmesjevuemie-tcba": a,
					nååmesjevuemie: a,
					"xn--nry-yla5g": a,
					nærøy: a,
					namdalseid: a,
					namsos: a,
					namsskogan: a,
					nannestad: a,
					naroy: a,
					narviika: a,
					narvik: a,
					naustdal: a,
					navuotna: a,
					"xn--nvuotna-hwa": a,
					návuotna: a,
					"nedre-eiker": a,
					nesna: a,
					nesodden: a,
					nesseby: a,
					nesset: a,
					nissedal: a,
					nittedal: a,
					"nord-aurdal": a,
					"nord-fron": a,
					"nord-odal": a,
					norddal: a,
					nordkapp: a,
					nordland: [0, {
						bo: a,
						"xn--b-5ga": a,
						bø: a,
						heroy: a,
						"xn--hery-ira": a,
						herøy: a
					}],
					"nordre-land": a,
					nordreisa: a,
					"nore-og-uvdal": a,
					notodden: a,
					notteroy: a,
					"xn--nttery-byae": a,
					nøtterøy: a,
					odda: a,
					oksnes: a,
					"xn--ksnes-uua": a,
					øksnes: a,
					omasvuotna: a,
					oppdal: a,
					oppegard: a,
					"xn--oppegrd-ixa": a,
					oppegård: a,
					orkdal: a,
					orland: a,
					"xn--rland-uua": a,
					ørland: a,
					orskog: a,
					"xn--rskog-uua": a,
					ørskog: a,
					orsta: a,
					"xn--rsta-fra": a,
					ørsta: a,
					osen: a,
					osteroy: a,
					"xn--ostery-fya": a,
					osterøy: a,
					ostfold: [0, { valer: a }],
					"xn--stfold-9xa": [0, { "xn--vler-qoa": a }],
					østfold: [0, { våler: a }],
					"ostre-toten": a,
					"xn--stre-toten-zcb": a,
					"østre-toten": a,
					overhalla: a,
					"ovre-eiker": a,
					"xn--vre-eiker-k8a": a,
					"øvre-eiker": a,
					oyer: a,
					"xn--yer-zna": a,
					øyer: a,
					oygarden: a,
					"xn--ygarden-p1a": a,
					øygarden: a,
					"oystre-slidre": a,
					"xn--ystre-slidre-ujb": a,
					"øystre-slidre": a,
					porsanger: a,
					porsangu: a,
					"xn--porsgu-sta26f": a,
					porsáŋgu: a,
					porsgrunn: a,
					rade: a,
					"xn--rde-ula": a,
					råde: a,
					radoy: a,
					"xn--rady-ira": a,
					radøy: a,
					"xn--rlingen-mxa": a,
					rælingen: a,
					rahkkeravju: a,
					"xn--rhkkervju-01af": a,
					ráhkkerávju: a,
					raisa: a,
					"xn--risa-5na": a,
					ráisa: a,
					rakkestad: a,
					ralingen: a,
					rana: a,
					randaberg: a,
					rauma: a,
					rendalen: a,
					rennebu: a,
					rennesoy: a,
					"xn--rennesy-v1a": a,
					rennesøy: a,
					rindal: a,
					ringebu: a,
					ringerike: a,
					ringsaker: a,
					risor: a,
					"xn--risr-ira": a,
					risør: a,
					rissa: a,
					roan: a,
					rodoy: a,
					"xn--rdy-0nab": a,
					rødøy: a,
					rollag: a,
					romsa: a,
					romskog: a,
					"xn--rmskog-bya": a,
					rømskog: a,
					roros: a,
					"xn--rros-gra": a,
					røros: a,
					rost: a,
					"xn--rst-0na": a,
					røst: a,
					royken: a,
					"xn--ryken-vua": a,
					røyken: a,
					royrvik: a,
					"xn--ryrvik-bya": a,
					røyrvik: a,
					ruovat: a,
					rygge: a,
					salangen: a,
					salat: a,
					"xn--slat-5na": a,
					sálat: a,
					"xn--slt-elab": a,
					sálát: a,
					saltdal: a,
					samnanger: a,
					sandefjord: a,
					sandnes: a,
					sandoy: a,
					"xn--sandy-yua": a,
					sandøy: a,
					sarpsborg: a,
					sauda: a,
					sauherad: a,
					sel: a,
					selbu: a,
					selje: a,
					seljord: a,
					siellak: a,
					sigdal: a,
					siljan: a,
					sirdal: a,
					skanit: a,
					"xn--sknit-yqa": a,
					skánit: a,
					skanland: a,
					"xn--sknland-fxa": a,
					skånland: a,
					skaun: a,
					skedsmo: a,
					ski: a,
					skien: a,
					skierva: a,
					"xn--skierv-uta": a,
					skiervá: a,
					skiptvet: a,
					skjak: a,
					"xn--skjk-soa": a,
					skjåk: a,
					skjervoy: a,
					"xn--skjervy-v1a": a,
					skjervøy: a,
					skodje: a,
					smola: a,
					"xn--smla-hra": a,
					smøla: a,
					snaase: a,
					"xn--snase-nra": a,
					snåase: a,
					snasa: a,
					"xn--snsa-roa": a,
					snåsa: a,
					snillfjord: a,
					snoasa: a,
					sogndal: a,
					sogne: a,
					"xn--sgne-gra": a,
					søgne: a,
					sokndal: a,
					sola: a,
					solund: a,
					somna: a,
					"xn--smna-gra": a,
					sømna: a,
					"sondre-land": a,
					"xn--sndre-land-0cb": a,
					"søndre-land": a,
					songdalen: a,
					"sor-aurdal": a,
					"xn--sr-aurdal-l8a": a,
					"sør-aurdal": a,
					"sor-fron": a,
					"xn--sr-fron-q1a": a,
					"sør-fron": a,
					"sor-odal": a,
					"xn--sr-odal-q1a": a,
					"sør-odal": a,
					"sor-varanger": a,
					"xn--sr-varanger-ggb": a,
					"sør-varanger": a,
					sorfold: a,
					"xn--srfold-bya": a,
					sørfold: a,
					sorreisa: a,
					"xn--srreisa-q1a": a,
					sørreisa: a,
					sortland: a,
					sorum: a,
					"xn--srum-gra": a,
					sørum: a,
					spydeberg: a,
					stange: a,
					stavanger: a,
					steigen: a,
					steinkjer: a,
					stjordal: a,
					"xn--stjrdal-s1a": a,
					stjørdal: a,
					stokke: a,
					"stor-elvdal": a,
					stord: a,
					stordal: a,
					storfjord: a,
					strand: a,
					stranda: a,
					stryn: a,
					sula: a,
					suldal: a,
					sund: a,
					sunndal: a,
					surnadal: a,
					sveio: a,
					svelvik: a,
					sykkylven: a,
					tana: a,
					telemark: [0, {
						bo: a,
						"xn--b-5ga": a,
						bø: a
					}],
					time: a,
					tingvoll: a,
					tinn: a,
					tjeldsund: a,
					tjome: a,
					"xn--tjme-hra": a,
					tjøme: a,
					tokke: a,
					tolga: a,
					tonsberg: a,
					"xn--tnsberg-q1a": a,
					tønsberg: a,
					torsken: a,
					"xn--trna-woa": a,
					træna: a,
					trana: a,
					tranoy: a,
					"xn--trany-yua": a,
					tranøy: a,
					troandin: a,
					trogstad: a,
					"xn--trgstad-r1a": a,
					trøgstad: a,
					tromsa: a,
					tromso: a,
					"xn--troms-zua": a,
					tromsø: a,
					trondheim: a,
					trysil: a,
					tvedestrand: a,
					tydal: a,
					tynset: a,
					tysfjord: a,
					tysnes: a,
					"xn--tysvr-vra": a,
					tysvær: a,
					tysvar: a,
					ullensaker: a,
					ullensvang: a,
					ulvik: a,
					unjarga: a,
					"xn--unjrga-rta": a,
					unjárga: a,
					utsira: a,
					vaapste: a,
					vadso: a,
					"xn--vads-jra": a,
					vadsø: a,
					"xn--vry-yla5g": a,
					værøy: a,
					vaga: a,
					"xn--vg-yiab": a,
					vågå: a,
					vagan: a,
					"xn--vgan-qoa": a,
					vågan: a,
					vagsoy: a,
					"xn--vgsy-qoa0j": a,
					vågsøy: a,
					vaksdal: a,
					valle: a,
					vang: a,
					vanylven: a,
					vardo: a,
					"xn--vard-jra": a,
					vardø: a,
					varggat: a,
					"xn--vrggt-xqad": a,
					várggát: a,
					varoy: a,
					vefsn: a,
					vega: a,
					vegarshei: a,
					"xn--vegrshei-c0a": a,
					vegårshei: a,
					vennesla: a,
					verdal: a,
					verran: a,
					vestby: a,
					vestfold: [0, { sande: a }],
					vestnes: a,
					"vestre-slidre": a,
					"vestre-toten": a,
					vestvagoy: a,
					"xn--vestvgy-ixa6o": a,
					vestvågøy: a,
					vevelstad: a,
					vik: a,
					vikna: a,
					vindafjord: a,
					voagat: a,
					volda: a,
					voss: a,
					co: e,
					"123hjemmeside": e,
					myspreadshop: e
				}],
				np: f,
				nr: V,
				nu: [1, {
					merseine: e,
					mine: e,
					shacknet: e,
					enterprisecloud: e
				}],
				nz: [1, {
					ac: a,
					co: a,
					cri: a,
					geek: a,
					gen: a,
					govt: a,
					health: a,
					iwi: a,
					kiwi: a,
					maori: a,
					"xn--mori-qsa": a,
					māori: a,
					mil: a,
					net: a,
					org: a,
					parliament: a,
					school: a,
					cloudns: e
				}],
				om: [1, {
					co: a,
					com: a,
					edu: a,
					gov: a,
					med: a,
					museum: a,
					net: a,
					org: a,
					pro: a
				}],
				onion: a,
				org: [1, {
					altervista: e,
					pimienta: e,
					poivron: e,
					potager: e,
					sweetpepper: e,
					cdn77: [0, {
						c: e,
						rsc: e
					}],
					"cdn77-secure": [0, { origin: [0, { ssl: e }] }],
					ae: e,
					cloudns: e,
					"ip-dynamic": e,
					ddnss: e,
					dpdns: e,
					duckdns: e,
					tunk: e,
					blogdns: e,
					blogsite: e,
					boldlygoingnowhere: e,
					dnsalias: e,
					dnsdojo: e,
					doesntexist: e,
					dontexist: e,
					doomdns: e,
					dvrdns: e,
					dynalias: e,
					dyndns: [2, {
						go: e,
						home: e
					}],
					endofinternet: e,
					endoftheinternet: e,
					"from-me": e,
					"game-host": e,
					gotdns: e,
					"hobby-site": e,
					homedns: e,
					homeftp: e,
					homelinux: e,
					homeunix: e,
					"is-a-bruinsfan": e,
					"is-a-candidate": e,
					"is-a-celticsfan": e,
					"is-a-chef": e,
					"is-a-geek": e,
					"is-a-knight": e,
					"is-a-linux-user": e,
					"is-a-patsfan": e,
					"is-a-soxfan": e,
					"is-found": e,
					"is-lost": e,
					"is-saved": e,
					"is-very-bad": e,
					"is-very-evil": e,
					"is-very-good": e,
					"is-very-nice": e,
					"is-very-sweet": e,
					"isa-geek": e,
					"kicks-ass": e,
					misconfused: e,
					podzone: e,
					readmyblog: e,
					selfip: e,
					sellsyourhome: e,
					servebbs: e,
					serveftp: e,
					servegame: e,
					"stuff-4-sale": e,
					webhop: e,
					accesscam: e,
					camdvr: e,
					freeddns: e,
					mywire: e,
					webredirect: e,
					twmail: e,
					eu: [2, {
						al: e,
						asso: e,
						at: e,
						au: e,
						be: e,
						bg: e,
						ca: e,
						cd: e,
						ch: e,
						cn: e,
						cy: e,
						cz: e,
						de: e,
						dk: e,
						edu: e,
						ee: e,
						es: e,
						fi: e,
						fr: e,
						gr: e,
						hr: e,
						hu: e,
						ie: e,
						il: e,
						in: e,
						int: e,
						is: e,
						it: e,
						jp: e,
						kr: e,
						lt: e,
						lu: e,
						lv: e,
						me: e,
						mk: e,
						mt: e,
						my: e,
						net: e,
						ng: e,
						nl: e,
						no: e,
						nz: e,
						pl: e,
						pt: e,
						ro: e,
						ru: e,
						se: e,
						si: e,
						sk: e,
						tr: e,
						uk: e,
						us: e
					}],
					fedorainfracloud: e,
					fedorapeople: e,
					fedoraproject: [0, {
						cloud: e,
						os: S,
						stg: [0, { os: S }]
					}],
					freedesktop: e,
					hatenadiary: e,
					hepforge: e,
					"in-dsl": e,
					"in-vpn": e,
					js: e,
					barsy: e,
					mayfirst: e,
					routingthecloud: e,
					bmoattachments: e,
					"cable-modem": e,
					collegefan: e,
					couchpotatofries: e,
					hopto: e,
					mlbfan: e,
					myftp: e,
					mysecuritycamera: e,
					nflfan: e,
					"no-ip": e,
					"read-books": e,
					ufcfan: e,
					zapto: e,
					dynserv: e,
					"now-dns": e,
					"is-local": e,
					httpbin: e,
					pubtls: e,
					jpn: e,
					"my-firewall": e,
					myfirewall: e,
					spdns: e,
					"small-web": e,
					dsmynas: e,
					familyds: e,
					teckids: Q,
					tuxfamily: e,
					diskstation: e,
					hk: e,
					us: e,
					toolforge: e,
					wmcloud: e,
					wmflabs: e,
					za: e
				}],
				pa: [1, {
					abo: a,
					ac: a,
					com: a,
					edu: a,
					gob: a,
					ing: a,
					med: a,
					net: a,
					nom: a,
					org: a,
					sld: a
				}],
				pe: [1, {
					com: a,
					edu: a,
					gob: a,
					mil: a,
					net: a,
					nom: a,
					org: a
				}],
				pf: [1, {
					com: a,
					edu: a,
					org: a
				}],
				pg: f,
				ph: [1, {
					com: a,
					edu: a,
					gov: a,
					i: a,
					mil: a,
					net: a,
					ngo: a,
					org: a,
					cloudns: e
				}],
				pk: [1, {
					ac: a,
					biz: a,
					com: a,
					edu: a,
					fam: a,
					gkp: a,
					gob: a,
					gog: a,
					gok: a,
					gop: a,
					gos: a,
					gov: a,
					net: a,
					org: a,
					web: a
				}],
				pl: [1, {
					com: a,
					net: a,
					org: a,
					agro: a,
					aid: a,
					atm: a,
					auto: a,
					biz: a,
					edu: a,
					gmina: a,
					gsm: a,
					info: a,
					mail: a,
					media: a,
					miasta: a,
					mil: a,
					nieruchomosci: a,
					nom: a,
					pc: a,
					powiat: a,
					priv: a,
					realestate: a,
					rel: a,
					sex: a,
					shop: a,
					sklep: a,
					sos: a,
					szkola: a,
					targi: a,
					tm: a,
					tourism: a,
					travel: a,
					turystyka: a,
					gov: [1, {
						ap: a,
						griw: a,
						ic: a,
						is: a,
						kmpsp: a,
						konsulat: a,
						kppsp: a,
						kwp: a,
						kwpsp: a,
						mup: a,
						mw: a,
						oia: a,
						oirm: a,
						oke: a,
						oow: a,
						oschr: a,
						oum: a,
						pa: a,
						pinb: a,
						piw: a,
						po: a,
						pr: a,
						psp: a,
						psse: a,
						pup: a,
						rzgw: a,
						sa: a,
						sdn: a,
						sko: a,
						so: a,
						sr: a,
						starostwo: a,
						ug: a,
						ugim: a,
						um: a,
						umig: a,
						upow: a,
						uppo: a,
						us: a,
						uw: a,
						uzs: a,
						wif: a,
						wiih: a,
						winb: a,
						wios: a,
						witd: a,
						wiw: a,
						wkz: a,
						wsa: a,
						wskr: a,
						wsse: a,
						wuoz: a,
						wzmiuw: a,
						zp: a,
						zpisdn: a
					}],
					augustow: a,
					"babia-gora": a,
					bedzin: a,
					beskidy: a,
					bialowieza: a,
					bialystok: a,
					bielawa: a,
					bieszczady: a,
					boleslawiec: a,
					bydgoszcz: a,
					bytom: a,
					cieszyn: a,
					czeladz: a,
					czest: a,
					dlugoleka: a,
					elblag: a,
					elk: a,
					glogow: a,
					gniezno: a,
					gorlice: a,
					grajewo: a,
					ilawa: a,
					jaworzno: a,
					"jelenia-gora": a,
					jgora: a,
					kalisz: a,
					karpacz: a,
					kartuzy: a,
					kaszuby: a,
					katowice: a,
					"kazimierz-dolny": a,
					kepno: a,
					ketrzyn: a,
					klodzko: a,
					kobierzyce: a,
					kolobrzeg: a,
					konin: a,
					konskowola: a,
					kutno: a,
					lapy: a,
					lebork: a,
					legnica: a,
					lezajsk: a,
					limanowa: a,
					lomza: a,
					lowicz: a,
					lubin: a,
					lukow: a,
					malbork: a,
					malopolska: a,
					mazowsze: a,
					mazury: a,
					mielec: a,
					mielno: a,
					mragowo: a,
					naklo: a,
					nowaruda: a,
					nysa: a,
					olawa: a,
					olecko: a,
					olkusz: a,
					olsztyn: a,
					opoczno: a,
					opole: a,
					ostroda: a,
					ostroleka: a,
					ostrowiec: a,
					ostrowwlkp: a,
					pila: a,
					pisz: a,
					podhale: a,
					podlasie: a,
					polkowice: a,
					pomorskie: a,
					pomorze: a,
					prochowice: a,
					pruszkow: a,
					przeworsk: a,
					pulawy: a,
					radom: a,
					"rawa-maz": a,
					rybnik: a,
					rzeszow: a,
					sanok: a,
					sejny: a,
					skoczow: a,
					slask: a,
					slupsk: a,
					sosnowiec: a,
					"stalowa-wola": a,
					starachowice: a,
					stargard: a,
					suwalki: a,
					swidnica: a,
					swiebodzin: a,
					swinoujscie: a,
					szczecin: a,
					szczytno: a,
					tarnobrzeg: a,
					tgory: a,
					turek: a,
					tychy: a,
					ustka: a,
					walbrzych: a,
					warmia: a,
					warszawa: a,
					waw: a,
					wegrow: a,
					wielun: a,
					wlocl: a,
					wloclawek: a,
					wodzislaw: a,
					wolomin: a,
					wroclaw: a,
					zachpomor: a,
					zagan: a,
					zarow: a,
					zgora: a,
					zgorzelec: a,
					art: e,
					gliwice: e,
					krakow: e,
					poznan: e,
					wroc: e,
					zakopane: e,
					beep: e,
					"ecommerce-shop": e,
					cfolks: e,
					dfirma: e,
					dkonto: e,
					you2: e,
					shoparena: e,
					homesklep: e,
					sdscloud: e,
					unicloud: e,
					lodz: e,
					pabianice: e,
					plock: e,
					sieradz: e,
					skierniewice: e,
					zgierz: e,
					krasnik: e,
					leczna: e,
					lubartow: e,
					lublin: e,
					poniatowa: e,
					swidnik: e,
					co: e,
					torun: e,
					simplesite: e,
					myspreadshop: e,
					gda: e,
					gdansk: e,
					gdynia: e,
					med: e,
					sopot: e,
					bielsko: e
				}],
				pm: [1, {
					own: e,
					name: e
				}],
				pn: [1, {
					co: a,
					edu: a,
					gov: a,
					net: a,
					org: a
				}],
				post: a,
				pr: [1, {
					biz: a,
					com: a,
					edu: a,
					gov: a,
					info: a,
					isla: a,
					name: a,
					net: a,
					org: a,
					pro: a,
					ac: a,
					est: a,
					prof: a
				}],
				pro: [1, {
					aaa: a,
					aca: a,
					acct: a,
					avocat: a,
					bar: a,
					cpa: a,
					eng: a,
					jur: a,
					law: a,
					med: a,
					recht: a,
					"12chars": e,
					cloudns: e,
					barsy: e,
					ngrok: e
				}],
				ps: [1, {
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					plo: a,
					sec: a
				}],
				pt: [1, {
					com: a,
					edu: a,
					gov: a,
					int: a,
					net: a,
					nome: a,
					org: a,
					publ: a,
					"123paginaweb": e
				}],
				pw: [1, {
					gov: a,
					cloudns: e,
					x443: e
				}],
				py: [1, {
					com: a,
					coop: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					org: a
				}],
				qa: [1, {
					com: a,
					edu: a,
					gov: a,
					mil: a,
					name: a,
					net: a,
					org: a,
					sch: a
				}],
				re: [1, {
					asso: a,
					com: a,
					netlib: e,
					can: e
				}],
				ro: [1, {
					arts: a,
					com: a,
					firm: a,
					info: a,
					nom: a,
					nt: a,
					org: a,
					rec: a,
					store: a,
					tm: a,
					www: a,
					co: e,
					shop: e,
					barsy: e
				}],
				rs: [1, {
					ac: a,
					co: a,
					edu: a,
					gov: a,
					in: a,
					org: a,
					brendly: U,
					barsy: e,
					ox: e
				}],
				ru: [1, {
					ac: e,
					edu: e,
					gov: e,
					int: e,
					mil: e,
					eurodir: e,
					adygeya: e,
					bashkiria: e,
					bir: e,
					cbg: e,
					com: e,
					dagestan: e,
					grozny: e,
					kalmykia: e,
					kustanai: e,
					marine: e,
					mordovia: e,
					msk: e,
					mytis: e,
					nalchik: e,
					nov: e,
					pyatigorsk: e,
					spb: e,
					vladikavkaz: e,
					vladimir: e,
					na4u: e,
					mircloud: e,
					myjino: [2, {
						hosting: t,
						landing: t,
						spectrum: t,
						vps: t
					}],
					cldmail: [0, { hb: e }],
					mcdir: [2, { vps: e }],
					mcpre: e,
					net: e,
					org: e,
					pp: e,
					lk3: e,
					ras: e
				}],
				rw: [1, {
					ac: a,
					co: a,
					coop: a,
					gov: a,
					mil: a,
					net: a,
					org: a
				}],
				sa: [1, {
					com: a,
					edu: a,
					gov: a,
					med: a,
					net: a,
					org: a,
					pub: a,
					sch: a
				}],
				sb: u,
				sc: u,
				sd: [1, {
					com: a,
					edu: a,
					gov: a,
					info: a,
					med: a,
					net: a,
					org: a,
					tv: a
				}],
				se: [1, {
					a,
					ac: a,
					b: a,
					bd: a,
					brand: a,
					c: a,
					d: a,
					e: a,
					f: a,
					fh: a,
					fhsk: a,
					fhv: a,
					g: a,
					h: a,
					i: a,
					k: a,
					komforb: a,
					kommunalforbund: a,
					komvux: a,
					l: a,
					lanbib: a,
					m: a,
					n: a,
					naturbruksgymn: a,
					o: a,
					org: a,
					p: a,
					parti: a,
					pp: a,
					press: a,
					r: a,
					s: a,
					t: a,
					tm: a,
					u: a,
					w: a,
					x: a,
					y: a,
					z: a,
					com: e,
					iopsys: e,
					"123minsida": e,
					itcouldbewor: e,
					myspreadshop: e
				}],
				sg: [1, {
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					enscaled: e
				}],
				sh: [1, {
					com: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					hashbang: e,
					botda: e,
					platform: [0, {
						ent: e,
						eu: e,
						us: e
					}],
					now: e
				}],
				si: [1, {
					f5: e,
					gitapp: e,
					gitpage: e
				}],
				sj: a,
				sk: a,
				sl: u,
				sm: a,
				sn: [1, {
					art: a,
					com: a,
					edu: a,
					gouv: a,
					org: a,
					perso: a,
					univ: a
				}],
				so: [1, {
					com: a,
					edu: a,
					gov: a,
					me: a,
					net: a,
					org: a,
					surveys: e
				}],
				sr: a,
				ss: [1, {
					biz: a,
					co: a,
					com: a,
					edu: a,
					gov: a,
					me: a,
					net: a,
					org: a,
					sch: a
				}],
				st: [1, {
					co: a,
					com: a,
					consulado: a,
					edu: a,
					embaixada: a,
					mil: a,
					net: a,
					org: a,
					principe: a,
					saotome: a,
					store: a,
					helioho: e,
					kirara: e,
					noho: e
				}],
				su: [1, {
					abkhazia: e,
					adygeya: e,
					aktyubinsk: e,
					arkhangelsk: e,
					armenia: e,
					ashgabad: e,
					azerbaijan: e,
					balashov: e,
					bashkiria: e,
					bryansk: e,
					bukhara: e,
					chimkent: e,
					dagestan: e,
					"east-kazakhstan": e,
					exnet: e,
					georgia: e,
					grozny: e,
					ivanovo: e,
					jambyl: e,
					kalmykia: e,
					kaluga: e,
					karacol: e,
					karaganda: e,
					karelia: e,
					khakassia: e,
					krasnodar: e,
					kurgan: e,
					kustanai: e,
					lenug: e,
					mangyshlak: e,
					mordovia: e,
					msk: e,
					murmansk: e,
					nalchik: e,
					navoi: e,
					"north-kazakhstan": e,
					nov: e,
					obninsk: e,
					penza: e,
					pokrovsk: e,
					sochi: e,
					spb: e,
					tashkent: e,
					termez: e,
					togliatti: e,
					troitsk: e,
					tselinograd: e,
					tula: e,
					tuva: e,
					vladikavkaz: e,
					vladimir: e,
					vologda: e
				}],
				sv: [1, {
					com: a,
					edu: a,
					gob: a,
					org: a,
					red: a
				}],
				sx: s,
				sy: n,
				sz: [1, {
					ac: a,
					co: a,
					org: a
				}],
				tc: a,
				td: a,
				tel: a,
				tf: [1, { sch: e }],
				tg: a,
				th: [1, {
					ac: a,
					co: a,
					go: a,
					in: a,
					mi: a,
					net: a,
					or: a,
					online: e,
					shop: e
				}],
				tj: [1, {
					ac: a,
					biz: a,
					co: a,
					com: a,
					edu: a,
					go: a,
					gov: a,
					int: a,
					mil: a,
					name: a,
					net: a,
					nic: a,
					org: a,
					test: a,
					web: a
				}],
				tk: a,
				tl: s,
				tm: [1, {
					co: a,
					com: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					nom: a,
					org: a
				}],
				tn: [1, {
					com: a,
					ens: a,
					fin: a,
					gov: a,
					ind: a,
					info: a,
					intl: a,
					mincom: a,
					nat: a,
					net: a,
					org: a,
					perso: a,
					tourism: a,
					orangecloud: e
				}],
				to: [1, {
					611: e,
					com: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					oya: e,
					x0: e,
					quickconnect: x,
					vpnplus: e
				}],
				tr: [1, {
					av: a,
					bbs: a,
					bel: a,
					biz: a,
					com: a,
					dr: a,
					edu: a,
					gen: a,
					gov: a,
					info: a,
					k12: a,
					kep: a,
					mil: a,
					name: a,
					net: a,
					org: a,
					pol: a,
					tel: a,
					tsk: a,
					tv: a,
					web: a,
					nc: s
				}],
				tt: [1, {
					biz: a,
					co: a,
					com: a,
					edu: a,
					gov: a,
					info: a,
					mil: a,
					name: a,
					net: a,
					org: a,
					pro: a
				}],
				tv: [1, {
					"better-than": e,
					dyndns: e,
					"on-the-web": e,
					"worse-than": e,
					from: e,
					sakura: e
				}],
				tw: [1, {
					club: a,
					com: [1, { mymailer: e }],
					ebiz: a,
					edu: a,
					game: a,
					gov: a,
					idv: a,
					mil: a,
					net: a,
					org: a,
					url: e,
					mydns: e
				}],
				tz: [1, {
					ac: a,
					co: a,
					go: a,
					hotel: a,
					info: a,
					me: a,
					mil: a,
					mobi: a,
					ne: a,
					or: a,
					sc: a,
					tv: a
				}],
				ua: [1, {
					com: a,
					edu: a,
					gov: a,
					in: a,
					net: a,
					org: a,
					cherkassy: a,
					cherkasy: a,
					chernigov: a,
					chernihiv: a,
					chernivtsi: a,
					chernovtsy: a,
					ck: a,
					cn: a,
					cr: a,
					crimea: a,
					cv: a,
					dn: a,
					dnepropetrovsk: a,
					dnipropetrovsk: a,
					donetsk: a,
					dp: a,
					if: a,
					"ivano-frankivsk": a,
					kh: a,
					kharkiv: a,
					kharkov: a,
					kherson: a,
					khmelnitskiy: a,
					khmelnytskyi: a,
					kiev: a,
					kirovograd: a,
					km: a,
					kr: a,
					kropyvnytskyi: a,
					krym: a,
					ks: a,
					kv: a,
					kyiv: a,
					lg: a,
					lt: a,
					lugansk: a,
					luhansk: a,
					lutsk: a,
					lv: a,
					lviv: a,
					mk: a,
					mykolaiv: a,
					nikolaev: a,
					od: a,
					odesa: a,
					odessa: a,
					pl: a,
					poltava: a,
					rivne: a,
					rovno: a,
					rv: a,
					sb: a,
					sebastopol: a,
					sevastopol: a,
					sm: a,
					sumy: a,
					te: a,
					ternopil: a,
					uz: a,
					uzhgorod: a,
					uzhhorod: a,
					vinnica: a,
					vinnytsia: a,
					vn: a,
					volyn: a,
					yalta: a,
					zakarpattia: a,
					zaporizhzhe: a,
					zaporizhzhia: a,
					zhitomir: a,
					zhytomyr: a,
					zp: a,
					zt: a,
					cc: e,
					inf: e,
					ltd: e,
					cx: e,
					ie: e,
					biz: e,
					co: e,
					pp: e,
					v: e
				}],
				ug: [1, {
					ac: a,
					co: a,
					com: a,
					edu: a,
					go: a,
					gov: a,
					mil: a,
					ne: a,
					or: a,
					org: a,
					sc: a,
					us: a
				}],
				uk: [1, {
					ac: a,
					co: [1, {
						bytemark: [0, {
							dh: e,
							vm: e
						}],
						layershift: H,
						barsy: e,
						barsyonline: e,
						retrosnub: G,
						"nh-serv": e,
						"no-ip": e,
						adimo: e,
						myspreadshop: e
					}],
					gov: [1, {
						api: e,
						campaign: e,
						service: e
					}],
					ltd: a,
					me: a,
					net: a,
					nhs: a,
					org: [1, {
						glug: e,
						lug: e,
						lugs: e,
						affinitylottery: e,
						raffleentry: e,
						weeklylottery: e
					}],
					plc: a,
					police: a,
					sch: f,
					conn: e,
					copro: e,
					hosp: e,
					"independent-commission": e,
					"independent-inquest": e,
					"independent-inquiry": e,
					"independent-panel": e,
					"independent-review": e,
					"public-inquiry": e,
					"royal-commission": e,
					pymnt: e,
					barsy: e,
					nimsite: e,
					oraclegovcloudapps: t
				}],
				us: [1, {
					dni: a,
					isa: a,
					nsn: a,
					ak: ta,
					al: ta,
					ar: ta,
					as: ta,
					az: ta,
					ca: ta,
					co: ta,
					ct: ta,
					dc: ta,
					de: [1, {
						cc: a,
						lib: e
					}],
					fl: ta,
					ga: ta,
					gu: ta,
					hi: oa,
					ia: ta,
					id: ta,
					il: ta,
					in: ta,
					ks: ta,
					ky: ta,
					la: ta,
					ma: [1, {
						k12: [1, {
							chtr: a,
							paroch: a,
							pvt: a
						}],
						cc: a,
						lib: a
					}],
					md: ta,
					me: ta,
					mi: [1, {
						k12: a,
						cc: a,
						lib: a,
						"ann-arbor": a,
						cog: a,
						dst: a,
						eaton: a,
						gen: a,
						mus: a,
						tec: a,
						washtenaw: a
					}],
					mn: ta,
					mo: ta,
					ms: ta,
					mt: ta,
					nc: ta,
					nd: oa,
					ne: ta,
					nh: ta,
					nj: ta,
					nm: ta,
					nv: ta,
					ny: ta,
					oh: ta,
					ok: ta,
					or: ta,
					pa: ta,
					pr: ta,
					ri: oa,
					sc: ta,
					sd: oa,
					tn: ta,
					tx: ta,
					ut: ta,
					va: ta,
					vi: ta,
					vt: ta,
					wa: ta,
					wi: ta,
					wv: [1, { cc: a }],
					wy: ta,
					cloudns: e,
					"is-by": e,
					"land-4-sale": e,
					"stuff-4-sale": e,
					heliohost: e,
					enscaled: [0, { phx: e }],
					mircloud: e,
					ngo: e,
					golffan: e,
					noip: e,
					pointto: e,
					freeddns: e,
					srv: [2, {
						gh: e,
						gl: e
					}],
					platterp: e,
					servername: e
				}],
				uy: [1, {
					com: a,
					edu: a,
					gub: a,
					mil: a,
					net: a,
					org: a
				}],
				uz: [1, {
					co: a,
					com: a,
					net: a,
					org: a
				}],
				va: a,
				vc: [1, {
					com: a,
					edu: a,
					gov: a,
					mil: a,
					net: a,
					org: a,
					gv: [2, { d: e }],
					"0e": t,
					mydns: e
				}],
				ve: [1, {
					arts: a,
					bib: a,
					co: a,
					com: a,
					e12: a,
					edu: a,
					emprende: a,
					firm: a,
					gob: a,
					gov: a,
					info: a,
					int: a,
					mil: a,
					net: a,
					nom: a,
					org: a,
					rar: a,
					rec: a,
					store: a,
					tec: a,
					web: a
				}],
				vg: [1, { edu: a }],
				vi: [1, {
					co: a,
					com: a,
					k12: a,
					net: a,
					org: a
				}],
				vn: [1, {
					ac: a,
					ai: a,
					biz: a,
					com: a,
					edu: a,
					gov: a,
					health: a,
					id: a,
					info: a,
					int: a,
					io: a,
					name: a,
					net: a,
					org: a,
					pro: a,
					angiang: a,
					bacgiang: a,
					backan: a,
					baclieu: a,
					bacninh: a,
					"baria-vungtau": a,
					bentre: a,
					binhdinh: a,
					binhduong: a,
					binhphuoc: a,
					binhthuan: a,
					camau: a,
					cantho: a,
					caobang: a,
					daklak: a,
					daknong: a,
					danang: a,
					dienbien: a,
					dongnai: a,
					dongthap: a,
					gialai: a,
					hagiang: a,
					haiduong: a,
					haiphong: a,
					hanam: a,
					hanoi: a,
					hatinh: a,
					haugiang: a,
					hoabinh: a,
					hungyen: a,
					khanhhoa: a,
					kiengiang: a,
					kontum: a,
					laichau: a,
					lamdong: a,
					langson: a,
					laocai: a,
					longan: a,
					namdinh: a,
					nghean: a,
					ninhbinh: a,
					ninhthuan: a,
					phutho: a,
					phuyen: a,
					quangbinh: a,
					quangnam: a,
					quangngai: a,
					quangninh: a,
					quangtri: a,
					soctrang: a,
					sonla: a,
					tayninh: a,
					thaibinh: a,
					thainguyen: a,
					thanhhoa: a,
					thanhphohochiminh: a,
					thuathienhue: a,
					tiengiang: a,
					travinh: a,
					tuyenquang: a,
					vinhlong: a,
					vinhphuc: a,
					yenbai: a
				}],
				vu: N,
				wf: [1, {
					biz: e,
					sch: e
				}],
				ws: [1, {
					com: a,
					edu: a,
					gov: a,
					net: a,
					org: a,
					advisor: t,
					cloud66: e,
					dyndns: e,
					mypets: e
				}],
				yt: [1, { org: e }],
				"xn--mgbaam7a8h": a,
				امارات: a,
				"xn--y9a3aq": a,
				հայ: a,
				"xn--54b7fta0cc": a,
				বাংলা: a,
				"xn--90ae": a,
				бг: a,
				"xn--mgbcpq6gpa1a": a,
				البحرين: a,
				"xn--90ais": a,
				бел: a,
				"xn--fiqs8s": a,
				中国: a,
				"xn--fiqz9s": a,
				中國: a,
				"xn--lgbbat1ad8j": a,
				الجزائر: a,
				"xn--wgbh1c": a,
				مصر: a,
				"xn--e1a4c": a,
				ею: a,
				"xn--qxa6a": a,
				ευ: a,
				"xn--mgbah1a3hjkrd": a,
				موريتانيا: a,
				"xn--node": a,
				გე: a,
				"xn--qxam": a,
				ελ: a,
				"xn--j6w193g": [1, {
					"xn--gmqw5a": a,
					"xn--55qx5d": a,
					"xn--mxtq1m": a,
					"xn--wcvs22d": a,
					"xn--uc0atv": a,
					"xn--od0alg": a
				}],
				香港: [1, {
					個人: a,
					公司: a,
					政府: a,
					教育: a,
					組織: a,
					網絡: a
				}],
				"xn--2scrj9c": a,
				ಭಾರತ: a,
				"xn--3hcrj9c": a,
				ଭାରତ: a,
				"xn--45br5cyl": a,
				ভাৰত: a,
				"xn--h2breg3eve": a,
				भारतम्: a,
				"xn--h2brj9c8c": a,
				भारोत: a,
				"xn--mgbgu82a": a,
				ڀارت: a,
				"xn--rvc1e0am3e": a,
				ഭാരതം: a,
				"xn--h2brj9c": a,
				भारत: a,
				"xn--mgbbh1a": a,
				بارت: a,
				"xn--mgbbh1a71e": a,
				بھارت: a,
				"xn--fpcrj9c3d": a,
				భారత్: a,
				"xn--gecrj9c": a,
				ભારત: a,
				"xn--s9brj9c": a,
				ਭਾਰਤ: a,
				"xn--45brj9c": a,
				ভারত: a,
				"xn--xkc2dl3a5ee0h": a,
				இந்தியா: a,
				"xn--mgba3a4f16a": a,
				ایران: a,
				"xn--mgba3a4fra": a,
				ايران: a,
				"xn--mgbtx2b": a,
				عراق: a,
				"xn--mgbayh7gpa": a,
				الاردن: a,
				"xn--3e0b707e": a,
				한국: a,
				"xn--80ao21a": a,
				қаз: a,
				"xn--q7ce6a": a,
				ລາວ: a,
				"xn--fzc2c9e2c": a,
				ලංකා: a,
				"xn--xkc2al3hye2a": a,
				இலங்கை: a,
				"xn--mgbc0a9azcg": a,
				المغرب: a,
				"xn--d1alf": a,
				мкд: a,
				"xn--l1acc": a,
				мон: a,
				"xn--mix891f": a,
				澳門: a,
				"xn--mix082f": a,
				澳门: a,
				"xn--mgbx4cd0ab": a,
				مليسيا: a,
				"xn--mgb9awbf": a,
				عمان: a,
				"xn--mgbai9azgqp6j": a,
				پاکستان: a,
				"xn--mgbai9a5eva00b": a,
				پاكستان: a,
				"xn--ygbi2ammx": a,
				فلسطين: a,
				"xn--90a3ac": [1, {
					"xn--80au": a,
					"xn--90azh": a,
					"xn--d1at": a,
					"xn--c1avg": a,
					"xn--o1ac": a,
					"xn--o1ach": a
				}],
				срб: [1, {
					ак: a,
					обр: a,
					од: a,
					орг: a,
					пр: a,
					упр: a
				}],
				"xn--p1ai": a,
				рф: a,
				"xn--wgbl6a": a,
				قطر: a,
				"xn--mgberp4a5d4ar": a,
				السعودية: a,
				"xn--mgberp4a5d4a87g": a,
				السعودیة: a,
				"xn--mgbqly7c0a67fbc": a,
				السعودیۃ: a,
				"xn--mgbqly7cvafr": a,
				السعوديه: a,
				"xn--mgbpl2fh": a,
				سودان: a,
				"xn--yfro4i67o": a,
				新加坡: a,
				"xn--clchc0ea0b2g2a9gcd": a,
				சிங்கப்பூர்: a,
				"xn--ogbpf8fl": a,
				سورية: a,
				"xn--mgbtf8fl": a,
				سوريا: a,
				"xn--o3cw4h": [1, {
					"xn--o3cyx2a": a,
					"xn--12co0c3b4eva": a,
					"xn--m3ch0j3a": a,
					"xn--h3cuzk1di": a,
					"xn--12c1fe0br": a,
					"xn--12cfi8ixb8l": a
				}],
				ไทย: [1, {
					ทหาร: a,
					ธุรกิจ: a,
					เน็ต: a,
					รัฐบาล: a,
					ศึกษา: a,
					องค์กร: a
				}],
				"xn--pgbs0dh": a,
				تونس: a,
				"xn--kpry57d": a,
				台灣: a,
				"xn--kprw13d": a,
				台湾: a,
				"xn--nnx388a": a,
				臺灣: a,
				"xn--j1amh": a,
				укр: a,
				"xn--mgb2ddes": a,
				اليمن: a,
				xxx: a,
				ye: n,
				za: [0, {
					ac: a,
					agric: a,
					alt: a,
					co: a,
					edu: a,
					gov: a,
					grondar: a,
					law: a,
					mil: a,
					net: a,
					ngo: a,
					nic: a,
					nis: a,
					nom: a,
					org: a,
					school: a,
					tm: a,
					web: a
				}],
				zm: [1, {
					ac: a,
					biz: a,
					co: a,
					com: a,
					edu: a,
					gov: a,
					info: a,
					mil: a,
					net: a,
					org: a,
					sch: a
				}],
				zw: [1, {
					ac: a,
					co: a,
					gov: a,
					mil: a,
					org: a
				}],
				aaa: a,
				aarp: a,
				abb: a,
				abbott: a,
				abbvie: a,
				abc: a,
				able: a,
				abogado: a,
				abudhabi: a,
				academy: [1, { official: e }],
				accenture: a,
				accountant: a,
				accountants: a,
				aco: a,
				actor: a,
				ads: a,
				adult: a,
				aeg: a,
				aetna: a,
				afl: a,
				africa: a,
				agakhan: a,
				agency: a,
				aig: a,
				airbus: a,
				airforce: a,
				airtel: a,
				akdn: a,
				alibaba: a,
				alipay: a,
				allfinanz: a,
				allstate: a,
				ally: a,
				alsace: a,
				alstom: a,
				amazon: a,
				americanexpress: a,
				americanfamily: a,
				amex: a,
				amfam: a,
				amica: a,
				amsterdam: a,
				analytics: a,
				android: a,
				anquan: a,
				anz: a,
				aol: a,
				apartments: a,
				app: [1, {
					adaptable: e,
					aiven: e,
					beget: t,
					brave: o,
					clerk: e,
					clerkstage: e,
					wnext: e,
					csb: [2, { preview: e }],
					convex: e,
					deta: e,
					ondigitalocean: e,
					easypanel: e,
					encr: e,
					evervault: r,
					expo: [2, { staging: e }],
					edgecompute: e,
					"on-fleek": e,
					flutterflow: e,
					e2b: e,
					framer: e,
					hosted: t,
					run: t,
					web: e,
					hasura: e,
					botdash: e,
					loginline: e,
					lovable: e,
					medusajs: e,
					messerli: e,
					netfy: e,
					netlify: e,
					ngrok: e,
					"ngrok-free": e,
					developer: t,
					noop: e,
					northflank: t,
					upsun: t,
					replit: i,
					nyat: e,
					snowflake: [0, {
						"*": e,
						privatelink: t
					}],
					streamlit: e,
					storipress: e,
					telebit: e,
					typedream: e,
					vercel: e,
					bookonline: e,
					wdh: e,
					windsurf: e,
					zeabur: e,
					zerops: t
				}],
				apple: a,
				aquarelle: a,
				arab: a,
				aramco: a,
				archi: a,
				army: a,
				art: a,
				arte: a,
				asda: a,
				associates: a,
				athleta: a,
				attorney: a,
				auction: a,
				audi: a,
				audible: a,
				audio: a,
				auspost: a,
				author: a,
				auto: a,
				autos: a,
				aws: [1, {
					sagemaker: [0, {
						"ap-northeast-1": d,
						"ap-northeast-2": d,
						"ap-south-1": d,
						"ap-southeast-1": d,
						"ap-southeast-2": d,
						"ca-central-1": h,
						"eu-central-1": d,
						"eu-west-1": d,
						"eu-west-2": d,
						"us-east-1": h,
						"us-east-2": h,
						"us-west-2": h,
						"af-south-1": l,
						"ap-east-1": l,
						"ap-northeast-3": l,
						"ap-south-2": m,
						"ap-southeast-3": l,
						"ap-southeast-4": m,
						"ca-west-1": [0, {
							notebook: e,
							"notebook-fips": e
						}],
						"eu-central-2": l,
						"eu-north-1": l,
						"eu-south-1": l,
						"eu-south-2": l,
						"eu-west-3": l,
						"il-central-1": l,
						"me-central-1": l,
						"me-south-1": l,
						"sa-east-1": l,
						"us-gov-east-1": g,
						"us-gov-west-1": g,
						"us-west-1": [0, {
							notebook: e,
							"notebook-fips": e,
							studio: e
						}],
						experiments: t
					}],
					repost: [0, { private: t }],
					on: [0, {
						"ap-northeast-1": c,
						"ap-southeast-1": c,
						"ap-southeast-2": c,
						"eu-central-1": c,
						"eu-north-1": c,
						"eu-west-1": c,
						"us-east-1": c,
						"us-east-2": c,
						"us-west-2": c
					}]
				}],
				axa: a,
				azure: a,
				baby: a,
				baidu: a,
				banamex: a,
				band: a,
				bank: a,
				bar: a,
				barcelona: a,
				barclaycard: a,
				barclays: a,
				barefoot: a,
				bargains: a,
				baseball: a,
				basketball: [1, {
					aus: e,
					nz: e
				}],
				bauhaus: a,
				bayern: a,
				bbc: a,
				bbt: a,
				bbva: a,
				bcg: a,
				bcn: a,
				beats: a,
				beauty: a,
				beer: a,
				bentley: a,
				berlin: a,
				best: a,
				bestbuy: a,
				bet: a,
				bharti: a,
				bible: a,
				bid: a,
				bike: a,
				bing: a,
				bingo: a,
				bio: a,
				black: a,
				blackfriday: a,
				blockbuster: a,
				blog: a,
				bloomberg: a,
				blue: a,
				bms: a,
				bmw: a,
				bnpparibas: a,
				boats: a,
				boehringer: a,
				bofa: a,
				bom: a,
				bond: a,
				boo: a,
				book: a,
				booking: a,
				bosch: a,
				bostik: a,
				boston: a,
				bot: a,
				boutique: a,
				box: a,
				bradesco: a,
				bridgestone: a,
				broadway: a,
				broker: a,
				brother: a,
				brussels: a,
				build: [1, {
					v0: e,
					windsurf: e
				}],
				builders: [1, { cloudsite: e }],
				business: k,
				buy: a,
				buzz: a,
				bzh: a,
				cab: a,
				cafe: a,
				cal: a,
				call: a,
				calvinklein: a,
				cam: a,
				camera: a,
				camp: [1, { emf: [0, { at: e }] }],
				canon: a,
				capetown: a,
				capital: a,
				capitalone: a,
				car: a,
				caravan: a,
				cards: a,
				care: a,
				career: a,
				careers: a,
				cars: a,
				casa: [1, { nabu: [0, { ui: e }] }],
				case: a,
				cash: a,
				casino: a,
				catering: a,
				catholic: a,
				cba: a,
				cbn: a,
				cbre: a,
				center: a,
				ceo: a,
				cern: a,
				cfa: a,
				cfd: a,
				chanel: a,
				channel: a,
				charity: a,
				chase: a,
				chat: a,
				cheap: a,
				chintai: a,
				christmas: a,
				chrome: a,
				church: a,
				cipriani: a,
				circle: a,
				cisco: a,
				citadel: a,
				citi: a,
				citic: a,
				city: a,
				claims: a,
				cleaning: a,
				click: a,
				clinic: a,
				clinique: a,
				clothing: a,
				cloud: [1, {
					convex: e,
					elementor: e,
					encoway: [0, { eu: e }],
					statics: t,
					ravendb: e,
					axarnet: [0, { "es-1": e }],
					diadem: e,
					jelastic: [0, { vip: e }],
					jele: e,
					"jenv-aruba": [0, {
						aruba: [0, { eur: [0, { it1: e }] }],
						it1: e
					}],
					keliweb: [2, { cs: e }],
					oxa: [2, {
						tn: e,
						uk: e
					}],
					primetel: [2, { uk: e }],
					reclaim: [0, {
						ca: e,
						uk: e,
						us: e
					}],
					trendhosting: [0, {
						ch: e,
						de: e
					}],
					jotelulu: e,
					kuleuven: e,
					laravel: e,
					linkyard: e,
					magentosite: t,
					matlab: e,
					observablehq: e,
					perspecta: e,
					vapor: e,
					"on-rancher": t,
					scw: [0, {
						baremetal: [0, {
							"fr-par-1": e,
							"fr-par-2": e,
							"nl-ams-1": e
						}],
						"fr-par": [0, {
							cockpit: e,
							fnc: [2, { functions: e }],
							k8s: b,
							s3: e,
							"s3-website": e,
							whm: e
						}],
						instances: [0, {
							priv: e,
							pub: e
						}],
						k8s: e,
						"nl-ams": [0, {
							cockpit: e,
							k8s: b,
							s3: e,
							"s3-website": e,
							whm: e
						}],
						"pl-waw": [0, {
							cockpit: e,
							k8s: b,
							s3: e,
							"s3-website": e
						}],
						scalebook: e,
						smartlabeling: e
					}],
					servebolt: e,
					onstackit: [0, { runs: e }],
					trafficplex: e,
					"unison-services": e,
					urown: e,
					voorloper: e,
					zap: e
				}],
				club: [1, {
					cloudns: e,
					jele: e,
					barsy: e
				}],
				clubmed: a,
				coach: a,
				codes: [1, { owo: t }],
				coffee: a,
				college: a,
				cologne: a,
				commbank: a,
				community: [1, {
					nog: e,
					ravendb: e,
					myforum: e
				}],
				company: a,
				compare: a,
				computer: a,
				comsec: a,
				condos: a,
				construction: a,
				consulting: a,
				contact: a,
				contractors: a,
				cooking: a,
				cool: [1, {
					elementor: e,
					de: e
				}],
				corsica: a,
				country: a,
				coupon: a,
				coupons: a,
				courses: a,
				cpa: a,
				credit: a,
				creditcard: a,
				creditunion: a,
				cricket: a,
				crown: a,
				crs: a,
				cruise: a,
				cruises: a,
				cuisinella: a,
				cymru: a,
				cyou: a,
				dad: a,
				dance: a,
				data: a,
				date: a,
				dating: a,
				datsun: a,
				day: a,
				dclk: a,
				dds: a,
				deal: a,
				dealer: a,
				deals: a,
				degree: a,
				delivery: a,
				dell: a,
				deloitte: a,
				delta: a,
				democrat: a,
				dental: a,
				dentist: a,
				desi: a,
				design: [1, {
					graphic: e,
					bss: e
				}],
				dev: [1, {
					"12chars": e,
					myaddr: e,
					panel: e,
					lcl: t,
					lclstage: t,
					stg: t,
					stgstage: t,
					pages: e,
					r2: e,
					workers: e,
					deno: e,
					"deno-staging": e,
					deta: e,
					evervault: r,
					fly: e,
					githubpreview: e,
					gateway: t,
					hrsn: [2, { psl: [0, {
						sub: e,
						wc: [0, {
							"*": e,
							sub: t
						}]
					}] }],
					botdash: e,
					inbrowser: t,
					"is-a-good": e,
					"is-a": e,
					iserv: e,
					runcontainers: e,
					localcert: [0, { user: t }],
					loginline: e,
					barsy: e,
					mediatech: e,
					modx: e,
					ngrok: e,
					"ngrok-free": e,
					"is-a-fullstack": e,
					"is-cool": e,
					"is-not-a": e,
					localplayer: e,
					xmit: e,
					"platter-app": e,
					replit: [2, {
						archer: e,
						bones: e,
						canary: e,
						global: e,
						hacker: e,
						id: e,
						janeway: e,
						kim: e,
						kira: e,
						kirk: e,
						odo: e,
						paris: e,
						picard: e,
						pike: e,
						prerelease: e,
						reed: e,
						riker: e,
						sisko: e,
						spock: e,
						staging: e,
						sulu: e,
						tarpit: e,
						teams: e,
						tucker: e,
						wesley: e,
						worf: e
					}],
					crm: [0, {
						d: t,
						w: t,
						wa: t,
						wb: t,
						wc: t,
						wd: t,
						we: t,
						wf: t
					}],
					vercel: e,
					webhare: t
				}],
				dhl: a,
				diamonds: a,
				diet: a,
				digital: [1, { cloudapps: [2, { london: e }] }],
				direct: [1, { libp2p: e }],
				directory: a,
				discount: a,
				discover: a,
				dish: a,
				diy: a,
				dnp: a,
				docs: a,
				doctor: a,
				dog: a,
				domains: a,
				dot: a,
				download: a,
				drive: a,
				dtv: a,
				dubai: a,
				dunlop: a,
				dupont: a,
				durban: a,
				dvag: a,
				dvr: a,
				earth: a,
				eat: a,
				eco: a,
				edeka: a,
				education: k,
				email: [1, {
					crisp: [0, { on: e }],
					tawk: M,
					tawkto: M
				}],
				emerck: a,
				energy: a,
				engineer: a,
				engineering: a,
				enterprises: a,
				epson: a,
				equipment: a,
				ericsson: a,
				erni: a,
				esq: a,
				estate: [1, { compute: t }],
				eurovision: a,
				eus: [1, { party: K }],
				events: [1, {
					koobin: e,
					co: e
				}],
				exchange: a,
				expert: a,
				exposed: a,
				express: a,
				extraspace: a,
				fage: a,
				fail: a,
				fairwinds: a,
				faith: a,
				family: a,
				fan: a,
				fans: a,
				farm: [1, { storj: e }],
				farmers: a,
				fashion: a,
				fast: a,
				fedex: a,
				feedback: a,
				ferrari: a,
				ferrero: a,
				fidelity: a,
				fido: a,
				film: a,
				final: a,
				finance: a,
				financial: k,
				fire: a,
				firestone: a,
				firmdale: a,
				fish: a,
				fishing: a,
				fit: a,
				fitness: a,
				flickr: a,
				flights: a,
				flir: a,
				florist: a,
				flowers: a,
				fly: a,
				foo: a,
				food: a,
				football: a,
				ford: a,
				forex: a,
				forsale: a,
				forum: a,
				foundation: a,
				fox: a,
				free: a,
				fresenius: a,
				frl: a,
				frogans: a,
				frontier: a,
				ftr: a,
				fujitsu: a,
				fun: a,
				fund: a,
				furniture: a,
				futbol: a,
				fyi: a,
				gal: a,
				gallery: a,
				gallo: a,
				gallup: a,
				game: a,
				games: [1, {
					pley: e,
					sheezy: e
				}],
				gap: a,
				garden: a,
				gay: [1, { pages: e }],
				gbiz: a,
				gdn: [1, { cnpy: e }],
				gea: a,
				gent: a,
				genting: a,
				george: a,
				ggee: a,
				gift: a,
				gifts: a,
				gives: a,
				giving: a,
				glass: a,
				gle: a,
				global: [1, { appwrite: e }],
				globo: a,
				gmail: a,
				gmbh: a,
				gmo: a,
				gmx: a,
				godaddy: a,
				gold: a,
				goldpoint: a,
				golf: a,
				goo: a,
				goodyear: a,
				goog: [1, {
					cloud: e,
					translate: e,
					usercontent: t
				}],
				google: a,
				gop: a,
				got: a,
				grainger: a,
				graphics: a,
				gratis: a,
				green: a,
				gripe: a,
				grocery: a,
				group: [1, { discourse: e }],
				gucci: a,
				guge: a,
				guide: a,
				guitars: a,
				guru: a,
				hair: a,
				hamburg: a,
				hangout: a,
				haus: a,
				hbo: a,
				hdfc: a,
				hdfcbank: a,
				health: [1, { hra: e }],
				healthcare: a,
				help: a,
				helsinki: a,
				here: a,
				hermes: a,
				hiphop: a,
				hisamitsu: a,
				hitachi: a,
				hiv: a,
				hkt: a,
				hockey: a,
				holdings: a,
				holiday: a,
				homedepot: a,
				homegoods: a,
				homes: a,
				homesense: a,
				honda: a,
				horse: a,
				hospital: a,
				host: [1, {
					cloudaccess: e,
					freesite: e,
					easypanel: e,
					fastvps: e,
					myfast: e,
					tempurl: e,
					wpmudev: e,
					jele: e,
					mircloud: e,
					wp2: e,
					half: e
				}],
				hosting: [1, { opencraft: e }],
				hot: a,
				hotels: a,
				hotmail: a,
				house: a,
				how: a,
				hsbc: a,
				hughes: a,
				hyatt: a,
				hyundai: a,
				ibm: a,
				icbc: a,
				ice: a,
				icu: a,
				ieee: a,
				ifm: a,
				ikano: a,
				imamat: a,
				imdb: a,
				immo: a,
				immobilien: a,
				inc: a,
				industries: a,
				infiniti: a,
				ing: a,
				ink: a,
				institute: a,
				insurance: a,
				insure: a,
				international: a,
				intuit: a,
				investments: a,
				ipiranga: a,
				irish: a,
				ismaili: a,
				ist: a,
				istanbul: a,
				itau: a,
				itv: a,
				jaguar: a,
				java: a,
				jcb: a,
				jeep: a,
				jetzt: a,
				jewelry: a,
				jio: a,
				jll: a,
				jmp: a,
				jnj: a,
				joburg: a,
				jot: a,
				joy: a,
				jpmorgan: a,
				jprs: a,
				juegos: a,
				juniper: a,
				kaufen: a,
				kddi: a,
				kerryhotels: a,
				kerryproperties: a,
				kfh: a,
				kia: a,
				kids: a,
				kim: a,
				kindle: a,
				kitchen: a,
				kiwi: a,
				koeln: a,
				komatsu: a,
				kosher: a,
				kpmg: a,
				kpn: a,
				krd: [1, {
					co: e,
					edu: e
				}],
				kred: a,
				kuokgroup: a,
				kyoto: a,
				lacaixa: a,
				lamborghini: a,
				lamer: a,
				lancaster: a,
				land: a,
				landrover: a,
				lanxess: a,
				lasalle: a,
				lat: a,
				latino: a,
				latrobe: a,
				law: a,
				lawyer: a,
				lds: a,
				lease: a,
				leclerc: a,
				lefrak: a,
				legal: a,
				lego: a,
				lexus: a,
				lgbt: a,
				lidl: a,
				life: a,
				lifeinsurance: a,
				lifestyle: a,
				lighting: a,
				like: a,
				lilly: a,
				limited: a,
				limo: a,
				lincoln: a,
				link: [1, {
					myfritz: e,
					cyon: e,
					dweb: t,
					inbrowser: t,
					nftstorage: Y,
					mypep: e,
					storacha: Y,
					w3s: Y
				}],
				live: [1, {
					aem: e,
					hlx: e,
					ewp: t
				}],
				living: a,
				llc: a,
				llp: a,
				loan: a,
				loans: a,
				locker: a,
				locus: a,
				lol: [1, { omg: e }],
				london: a,
				lotte: a,
				lotto: a,
				love: a,
				lpl: a,
				lplfinancial: a,
				ltd: a,
				ltda: a,
				lundbeck: a,
				luxe: a,
				luxury: a,
				madrid: a,
				maif: a,
				maison: a,
				makeup: a,
				man: a,
				management: a,
				mango: a,
				map: a,
				market: a,
				marketing: a,
				markets: a,
				marriott: a,
				marshalls: a,
				mattel: a,
				mba: a,
				mckinsey: a,
				med: a,
				media: aa,
				meet: a,
				melbourne: a,
				meme: a,
				memorial: a,
				men: a,
				menu: [1, {
					barsy: e,
					barsyonline: e
				}],
				merck: a,
				merckmsd: a,
				miami: a,
				microsoft: a,
				mini: a,
				mint: a,
				mit: a,
				mitsubishi: a,
				mlb: a,
				mls: a,
				mma: a,
				mobile: a,
				moda: a,
				moe: a,
				moi: a,
				mom: [1, { ind: e }],
				monash: a,
				money: a,
				monster: a,
				mormon: a,
				mortgage: a,
				moscow: a,
				moto: a,
				motorcycles: a,
				mov: a,
				movie: a,
				msd: a,
				mtn: a,
				mtr: a,
				music: a,
				nab: a,
				nagoya: a,
				navy: a,
				nba: a,
				nec: a,
				netbank: a,
				netflix: a,
				network: [1, {
					alces: t,
					co: e,
					arvo: e,
					azimuth: e,
					tlon: e
				}],
				neustar: a,
				new: a,
				news: [1, { noticeable: e }],
				next: a,
				nextdirect: a,
				nexus: a,
				nfl: a,
				ngo: a,
				nhk: a,
				nico: a,
				nike: a,
				nikon: a,
				ninja: a,
				nissan: a,
				nissay: a,
				nokia: a,
				norton: a,
				now: a,
				nowruz: a,
				nowtv: a,
				nra: a,
				nrw: a,
				ntt: a,
				nyc: a,
				obi: a,
				observer: a,
				office: a,
				okinawa: a,
				olayan: a,
				olayangroup: a,
				ollo: a,
				omega: a,
				one: [1, {
					kin: t,
					service: e
				}],
				ong: [1, { obl: e }],
				onl: a,
				online: [1, {
					eero: e,
					"eero-stage": e,
					websitebuilder: e,
					barsy: e
				}],
				ooo: a,
				open: a,
				oracle: a,
				orange: [1, { tech: e }],
				organic: a,
				origins: a,
				osaka: a,
				otsuka: a,
				ott: a,
				ovh: [1, { nerdpol: e }],
				page: [1, {
					aem: e,
					hlx: e,
					hlx3: e,
					translated: e,
					codeberg: e,
					heyflow: e,
					prvcy: e,
					rocky: e,
					pdns: e,
					plesk: e
				}],
				panasonic: a,
				paris: a,
				pars: a,
				partners: a,
				parts: a,
				party: a,
				pay: a,
				pccw: a,
				pet: a,
				pfizer: a,
				pharmacy: a,
				phd: a,
				philips: a,
				phone: a,
				photo: a,
				photography: a,
				photos: aa,
				physio: a,
				pics: a,
				pictet: a,
				pictures: [1, { 1337: e }],
				pid: a,
				pin: a,
				ping: a,
				pink: a,
				pioneer: a,
				pizza: [1, { ngrok: e }],
				place: k,
				play: a,
				playstation: a,
				plumbing: a,
				plus: a,
				pnc: a,
				pohl: a,
				poker: a,
				politie: a,
				porn: a,
				pramerica: a,
				praxi: a,
				press: a,
				prime: a,
				prod: a,
				productions: a,
				prof: a,
				progressive: a,
				promo: a,
				properties: a,
				property: a,
				protection: a,
				pru: a,
				prudential: a,
				pub: [1, {
					id: t,
					kin: t,
					barsy: e
				}],
				pwc: a,
				qpon: a,
				quebec: a,
				quest: a,
				racing: a,
				radio: a,
				read: a,
				realestate: a,
				realtor: a,
				realty: a,
				recipes: a,
				red: a,
				redstone: a,
				redumbrella: a,
				rehab: a,
				reise: a,
				reisen: a,
				reit: a,
				reliance: a,
				ren: a,
				rent: a,
				rentals: a,
				repair: a,
				report: a,
				republican: a,
				rest: a,
				restaurant: a,
				review: a,
				reviews: a,
				rexroth: a,
				rich: a,
				richardli: a,
				ricoh: a,
				ril: a,
				rio: a,
				rip: [1, { clan: e }],
				rocks: [1, {
					myddns: e,
					stackit: e,
					"lima-city": e,
					webspace: e
				}],
				rodeo: a,
				rogers: a,
				room: a,
				rsvp: a,
				rugby: a,
				ruhr: a,
				run: [1, {
					appwrite: t,
					development: e,
					ravendb: e,
					liara: [2, { iran: e }],
					servers: e,
					build: t,
					code: t,
					database: t,
					migration: t,
					onporter: e,
					repl: e,
					stackit: e,
					val: [0, {
						express: e,
						web: e
					}],
					wix: e
				}],
				rwe: a,
				ryukyu: a,
				saarland: a,
				safe: a,
				safety: a,
				sakura: a,
				sale: a,
				salon: a,
				samsclub: a,
				samsung: a,
				sandvik: a,
				sandvikcoromant: a,
				sanofi: a,
				sap: a,
				sarl: a,
				sas: a,
				save: a,
				saxo: a,
				sbi: a,
				sbs: a,
				scb: a,
				schaeffler: a,
				schmidt: a,
				scholarships: a,
				school: a,
				schule: a,
				schwarz: a,
				science: a,
				scot: [1, { gov: [2, { service: e }] }],
				search: a,
				seat: a,
				secure: a,
				security: a,
				seek: a,
				select: a,
				sener: a,
				services: [1, { loginline: e }],
				seven: a,
				sew: a,
				sex: a,
				sexy: a,
				sfr: a,
				shangrila: a,
				sharp: a,
				shell: a,
				shia: a,
				shiksha: a,
				shoes: a,
				shop: [1, {
					base: e,
					hoplix: e,
					barsy: e,
					barsyonline: e,
					shopware: e
				}],
				shopping: a,
				shouji: a,
				show: a,
				silk: a,
				sina: a,
				singles: a,
				site: [1, {
					square: e,
					canva: v,
					cloudera: t,
					convex: e,
					cyon: e,
					fastvps: e,
					figma: e,
					heyflow: e,
					jele: e,
					jouwweb: e,
					loginline: e,
					barsy: e,
					notion: e,
					omniwe: e,
					opensocial: e,
					madethis: e,
					platformsh: t,
					tst: t,
					byen: e,
					srht: e,
					novecore: e,
					cpanel: e,
					wpsquared: e
				}],
				ski: a,
				skin: a,
				sky: a,
				skype: a,
				sling: a,
				smart: a,
				smile: a,
				sncf: a,
				soccer: a,
				social: a,
				softbank: a,
				software: a,
				sohu: a,
				solar: a,
				solutions: a,
				song: a,
				sony: a,
				soy: a,
				spa: a,
				space: [1, {
					myfast: e,
					heiyu: e,
					hf: [2, { static: e }],
					"app-ionos": e,
					project: e,
					uber: e,
					xs4all: e
				}],
				sport: a,
				spot: a,
				srl: a,
				stada: a,
				staples: a,
				star: a,
				statebank: a,
				statefarm: a,
				stc: a,
				stcgroup: a,
				stockholm: a,
				storage: a,
				store: [1, {
					barsy: e,
					sellfy: e,
					shopware: e,
					storebase: e
				}],
				stream: a,
				studio: a,
				study: a,
				style: a,
				sucks: a,
				supplies: a,
				supply: a,
				support: [1, { barsy: e }],
				surf: a,
				surgery: a,
				suzuki: a,
				swatch: a,
				swiss: a,
				sydney: a,
				systems: [1, { knightpoint: e }],
				tab: a,
				taipei: a,
				talk: a,
				taobao: a,
				target: a,
				tatamotors: a,
				tatar: a,
				tattoo: a,
				tax: a,
				taxi: a,
				tci: a,
				tdk: a,
				team: [1, {
					discourse: e,
					jelastic: e
				}],
				tech: [1, { cleverapps: e }],
				technology: k,
				temasek: a,
				tennis: a,
				teva: a,
				thd: a,
				theater: a,
				theatre: a,
				tiaa: a,
				tickets: a,
				tienda: a,
				tips: a,
				tires: a,
				tirol: a,
				tjmaxx: a,
				tjx: a,
				tkmaxx: a,
				tmall: a,
				today: [1, { prequalifyme: e }],
				tokyo: a,
				tools: [1, {
					addr: R,
					myaddr: e
				}],
				top: [1, {
					ntdll: e,
					wadl: t
				}],
				toray: a,
				toshiba: a,
				total: a,
				tours: a,
				town: a,
				toyota: a,
				toys: a,
				trade: a,
				trading: a,
				training: a,
				travel: a,
				travelers: a,
				travelersinsurance: a,
				trust: a,
				trv: a,
				tube: a,
				tui: a,
				tunes: a,
				tushu: a,
				tvs: a,
				ubank: a,
				ubs: a,
				unicom: a,
				university: a,
				uno: a,
				uol: a,
				ups: a,
				vacations: a,
				vana: a,
				vanguard: a,
				vegas: a,
				ventures: a,
				verisign: a,
				versicherung: a,
				vet: a,
				viajes: a,
				video: a,
				vig: a,
				viking: a,
				villas: a,
				vin: a,
				vip: a,
				virgin: a,
				visa: a,
				vision: a,
				viva: a,
				vivo: a,
				vlaanderen: a,
				vodka: a,
				volvo: a,
				vote: a,
				voting: a,
				voto: a,
				voyage: a,
				wales: a,
				walmart: a,
				walter: a,
				wang: a,
				wanggou: a,
				watch: a,
				watches: a,
				weather: a,
				weatherchannel: a,
				webcam: a,
				weber: a,
				website: aa,
				wed: a,
				wedding: a,
				weibo: a,
				weir: a,
				whoswho: a,
				wien: a,
				wiki: aa,
				williamhill: a,
				win: a,
				windows: a,
				wine: a,
				winners: a,
				wme: a,
				wolterskluwer: a,
				woodside: a,
				work: a,
				works: a,
				world: a,
				wow: a,
				wtc: a,
				wtf: a,
				xbox: a,
				xerox: a,
				xihuan: a,
				xin: a,
				"xn--11b4c3d": a,
				कॉम: a,
				"xn--1ck2e1b": a,
				セール: a,
				"xn--1qqw23a": a,
				佛山: a,
				"xn--30rr7y": a,
				慈善: a,
				"xn--3bst00m": a,
				集团: a,
				"xn--3ds443g": a,
				在线: a,
				"xn--3pxu8k": a,
				点看: a,
				"xn--42c2d9a": a,
				คอม: a,
				"xn--45q11c": a,
				八卦: a,
				"xn--4gbrim": a,
				موقع: a,
				"xn--55qw42g": a,
				公益: a,
				"xn--55qx5d": a,
				公司: a,
				"xn--5su34j936bgsg": a,
				香格里拉: a,
				"xn--5tzm5g": a,
				网站: a,
				"xn--6frz82g": a,
				移动: a,
				"xn--6qq986b3xl": a,
				我爱你: a,
				"xn--80adxhks": a,
				москва: a,
				"xn--80aqecdr1a": a,
				католик: a,
				"xn--80asehdb": a,
				онлайн: a,
				"xn--80aswg": a,
				сайт: a,
				"xn--8y0a063a": a,
				联通: a,
				"xn--9dbq2a": a,
				קום: a,
				"xn--9et52u": a,
				时尚: a,
				"xn--9krt00a": a,
				微博: a,
				"xn--b4w605ferd": a,
				淡马锡: a,
				"xn--bck1b9a5dre4c": a,
				ファッション: a,
				"xn--c1avg": a,
				орг: a,
				"xn--c2br7g": a,
				नेट: a,
				"xn--cck2b3b": a,
				ストア: a,
				"xn--cckwcxetd": a,
				アマゾン: a,
				"xn--cg4bki": a,
				삼성: a,
				"xn--czr694b": a,
				商标: a,
				"xn--czrs0t": a,
				商店: a,
				"xn--czru2d": a,
				商城: a,
				"xn--d1acj3b": a,
				дети: a,
				"xn--eckvdtc9d": a,
				ポイント: a,
				"xn--efvy88h": a,
				新闻: a,
				"xn--fct429k": a,
				家電: a,
				"xn--fhbei": a,
				كوم: a,
				"xn--fiq228c5hs": a,
				中文网: a,
				"xn--fiq64b": a,
				中信: a,
				"xn--fjq720a": a,
				娱乐: a,
				"xn--flw351e": a,
				谷歌: a,
				"xn--fzys8d69uvgm": a,
				電訊盈科: a,
				"xn--g2xx48c": a,
				购物: a,
				"xn--gckr3f0f": a,
				クラウド: a,
				"xn--gk3at1e": a,
				通販: a,
				"xn--hxt814e": a,
				网店: a,
				"xn--i1b6b1a6a2e": a,
				संगठन: a,
				"xn--imr513n": a,
				餐厅: a,
				"xn--io0a7i": a,
				网络: a,
				"xn--j1aef": a,
				ком: a,
				"xn--jlq480n2rg": a,
				亚马逊: a,
				"xn--jvr189m": a,
				食品: a,
				"xn--kcrx77d1x4a": a,
				飞利浦: a,
				"xn--kput3i": a,
				手机: a,
				"xn--mgba3a3ejt": a,
				ارامكو: a,
				"xn--mgba7c0bbn0a": a,
				العليان: a,
				"xn--mgbab2bd": a,
				بازار: a,
				"xn--mgbca7dzdo": a,
				ابوظبي: a,
				"xn--mgbi4ecexp": a,
				كاثوليك: a,
				"xn--mgbt3dhd": a,
				همراه: a,
				"xn--mk1bu44c": a,
				닷컴: a,
				"xn--mxtq1m": a,
				政府: a,
				"xn--ngbc5azd": a,
				شبكة: a,
				"xn--ngbe9e0a": a,
				بيتك: a,
				"xn--ngbrx": a,
				عرب: a,
				"xn--nqv7f": a,
				机构: a,
				"xn--nqv7fs00ema": a,
				组织机构: a,
				"xn--nyqy26a": a,
				健康: a,
				"xn--otu796d": a,
				招聘: a,
				"xn--p1acf": [1, {
					"xn--90amc": e,
					"xn--j1aef": e,
					"xn--j1ael8b": e,
					"xn--h1ahn": e,
					"xn--j1adp": e,
					"xn--c1avg": e,
					"xn--80aaa0cvac": e,
					"xn--h1aliz": e,
					"xn--90a1af": e,
					"xn--41a": e
				}],
				рус: [1, {
					биз: e,
					ком: e,
					крым: e,
					мир: e,
					мск: e,
					орг: e,
					самара: e,
					сочи: e,
					спб: e,
					я: e
				}],
				"xn--pssy2u": a,
				大拿: a,
				"xn--q9jyb4c": a,
				みんな: a,
				"xn--qcka1pmc": a,
				グーグル: a,
				"xn--rhqv96g": a,
				世界: a,
				"xn--rovu88b": a,
				書籍: a,
				"xn--ses554g": a,
				网址: a,
				"xn--t60b56a": a,
				닷넷: a,
				"xn--tckwe": a,
				コム: a,
				"xn--tiq49xqyj": a,
				天主教: a,
				"xn--unup4y": a,
				游戏: a,
				"xn--vermgensberater-ctb": a,
				vermögensberater: a,
				"xn--vermgensberatung-pwb": a,
				vermögensberatung: a,
				"xn--vhquv": a,
				企业: a,
				"xn--vuq861b": a,
				信息: a,
				"xn--w4r85el8fhu5dnra": a,
				嘉里大酒店: a,
				"xn--w4rs40l": a,
				嘉里: a,
				"xn--xhq521b": a,
				广东: a,
				"xn--zfr164b": a,
				政务: a,
				xyz: [1, {
					botdash: e,
					telebit: t
				}],
				yachts: a,
				yahoo: a,
				yamaxun: a,
				yandex: a,
				yodobashi: a,
				yoga: a,
				yokohama: a,
				you: a,
				youtube: a,
				yun: a,
				zappos: a,
				zara: a,
				zero: a,
				zip: a,
				zone: [1, {
					cloud66: e,
					triton: t,
					stackit: e,
					lima: e
				}],
				zuerich: a
			}];
		}();
		function c(a, e, u, n) {
			let t = null, o = e;
			for (; void 0 !== o && (0 !== (o[0] & n) && (t = {
				index: u + 1,
				isIcann: 1 === o[0],
				isPrivate: 2 === o[0]
			}), -1 !== u);) {
				const e = o[1];
				o = Object.prototype.hasOwnProperty.call(e, a[u]) ? e[a[u]] : e["*"], u -= 1;
			}
			return t;
		}
		function l(a, e, u) {
			var n;
			if (function(a, e, u) {
				if (!e.allowPrivateDomains && a.length > 3) {
					const e = a.length - 1, n = a.charCodeAt(e), t = a.charCodeAt(e - 1), o = a.charCodeAt(e - 2), r = a.charCodeAt(e - 3);
					if (109 === n && 111 === t && 99 === o && 46 === r) return u.isIcann = !0, u.isPrivate = !1, u.publicSuffix = "com", !0;
					if (103 === n && 114 === t && 111 === o && 46 === r) return u.isIcann = !0, u.isPrivate = !1, u.publicSuffix = "org", !0;
					if (117 === n && 100 === t && 101 === o && 46 === r) return u.isIcann = !0, u.isPrivate = !1, u.publicSuffix = "edu", !0;
					if (118 === n && 111 === t && 103 === o && 46 === r) return u.isIcann = !0, u.isPrivate = !1, u.publicSuffix = "gov", !0;
					if (116 === n && 101 === t && 110 === o && 46 === r) return u.isIcann = !0, u.isPrivate = !1, u.publicSuffix = "net", !0;
					if (101 === n && 100 === t && 46 === o) return u.isIcann = !0, u.isPrivate = !1, u.publicSuffix = "de", !0;
				}
				return !1;
			}(a, e, u)) return;
			const t = a.split("."), o = (e.allowPrivateDomains ? 2 : 0) | (e.allowIcannDomains ? 1 : 0), r = c(t, i, t.length - 1, o);
			if (null !== r) return u.isIcann = r.isIcann, u.isPrivate = r.isPrivate, void (u.publicSuffix = t.slice(r.index + 1).join("."));
			const l = c(t, s, t.length - 1, o);
			if (null !== l) return u.isIcann = l.isIcann, u.isPrivate = l.isPrivate, void (u.publicSuffix = t.slice(l.index).join("."));
			u.isIcann = !1, u.isPrivate = !1, u.publicSuffix = null !== (n = t[t.length - 1]) && void 0 !== n ? n : null;
		}
		function d(a, e = {}) {
			return function(a, e, u, t, i) {
				const s = function(a) {
					return void 0 === a ? r : function({ allowIcannDomains: a = !0, allowPrivateDomains: e = !1, detectIp: u = !0, extractHostname: n = !0, mixedInputs: t = !0, validHosts: o = null, validateHostname: r = !0 }) {
						return {
							allowIcannDomains: a,
							allowPrivateDomains: e,
							detectIp: u,
							extractHostname: n,
							mixedInputs: t,
							validHosts: o,
							validateHostname: r
						};
					}(a);
				}(t);
				return "string" != typeof a ? i : (s.extractHostname ? s.mixedInputs ? i.hostname = n(a, o(a)) : i.hostname = n(a, !1) : i.hostname = a, 0 === e || null === i.hostname || s.detectIp && (i.isIp = function(a) {
					if (a.length < 3) return !1;
					let e = a.startsWith("[") ? 1 : 0, u = a.length;
					if ("]" === a[u - 1] && (u -= 1), u - e > 39) return !1;
					let n = !1;
					for (; e < u; e += 1) {
						const u = a.charCodeAt(e);
						if (58 === u) n = !0;
						else if (!(u >= 48 && u <= 57 || u >= 97 && u <= 102 || u >= 65 && u <= 90)) return !1;
					}
					return n;
				}(c = i.hostname) || function(a) {
					if (a.length < 7) return !1;
					if (a.length > 15) return !1;
					let e = 0;
					for (let u = 0; u < a.length; u += 1) {
						const n = a.charCodeAt(u);
						if (46 === n) e += 1;
						else if (n < 48 || n > 57) return !1;
					}
					return 3 === e && 46 !== a.charCodeAt(0) && 46 !== a.charCodeAt(a.length - 1);
				}(c), i.isIp) ? i : s.validateHostname && s.extractHostname && !o(i.hostname) ? (i.hostname = null, i) : (u(i.hostname, s, i), 2 === e || null === i.publicSuffix || (i.domain = function(a, e, u) {
					if (null !== u.validHosts) {
						const a = u.validHosts;
						for (const u of a) if (function(a, e) {
							return !!a.endsWith(e) && (a.length === e.length || "." === a[a.length - e.length - 1]);
						}(e, u)) return u;
					}
					let n = 0;
					if (e.startsWith(".")) for (; n < e.length && "." === e[n];) n += 1;
					return a.length === e.length - n ? null : function(a, e) {
						const u = a.length - e.length - 2, n = a.lastIndexOf(".", u);
						return -1 === n ? a : a.slice(n + 1);
					}(e, a);
				}(i.publicSuffix, i.hostname, s), 3 === e || null === i.domain || (i.subdomain = function(a, e) {
					return e.length === a.length ? "" : a.slice(0, -e.length - 1);
				}(i.hostname, i.domain), 4 === e || (i.domainWithoutSuffix = (l = i.domain, d = i.publicSuffix, l.slice(0, -d.length - 1))))), i));
				var c, l, d;
			}(a, 5, l, e, {
				domain: null,
				domainWithoutSuffix: null,
				hostname: null,
				isIcann: null,
				isIp: null,
				isPrivate: null,
				publicSuffix: null,
				subdomain: null
			});
		}
		const m = (a) => (e) => ({
			type: a,
			value: e
		}), h = m("PARAGRAPH"), g = m("BOLD"), f = (a, e, u, n = 255) => ({
			type: "COLOR",
			value: {
				r: a,
				g: e,
				b: u,
				a: n
			}
		}), k = (a, e = 1) => ({
			type: "HEADING",
			level: e,
			value: a
		}), p = (a, e) => ({
			type: "CODE",
			language: e || "none",
			value: a
		}), b = (a) => ({
			type: "BIG_EMOJI",
			value: a
		}), v = (a, e) => ({
			type: "TASK",
			status: e,
			value: a
		}), A = m("INLINE_CODE"), y = m("TASKS"), x = m("ITALIC"), w = m("SPOILER"), F = m("PLAIN_TEXT"), C = m("STRIKE"), D = m("CODE_LINE"), B = (a, e) => ({
			type: "LINK",
			value: {
				src: F(a),
				label: e ?? [F(a)]
			}
		});
		let E, z = null;
		const j = (a, e) => {
			z !== e && (z = e, E = {
				detectIp: !0,
				allowPrivateDomains: !0,
				validHosts: ["localhost", ...e ?? []]
			});
			const { validHosts: u } = E, { isIcann: n, isIp: t, isPrivate: o, domain: r } = d(a, E);
			if (!(n || t || o || r && u.includes(r))) return F(a);
			const i = (s = a, URL.canParse(s) || a.startsWith("//") || ((a) => /^[A-Za-z][A-Za-z0-9+.-]{0,31}:\/\//.test(a))(a) ? a : `//${a}`);
			var s;
			return B(i, [F(a)]);
		}, q = {
			detectIp: !1,
			allowPrivateDomains: !0
		}, _ = (a) => {
			const e = `mailto:${a}`, { isIcann: u, isIp: n, isPrivate: t } = d(e, q);
			return u || n || t ? B(e, [F(a)]) : F(a);
		}, I = (() => {
			const a = m("IMAGE");
			return (e, u) => a({
				src: F(e),
				label: u || F(e)
			});
		})(), O = m("QUOTE"), P = m("SPOILER_BLOCK"), T = (() => {
			const a = m("MENTION_CHANNEL");
			return (e) => a(F(e));
		})(), L = m("ORDERED_LIST"), $ = m("UNORDERED_LIST"), S = (a, e) => ({
			type: "LIST_ITEM",
			value: a,
			...void 0 !== e && { number: e }
		}), X = (a) => {
			const e = a.slice(), u = e[0];
			if ("PLAIN_TEXT" === u?.type) {
				const a = u.value.replace(/^\s+/, "");
				"" === a ? e.shift() : e[0] = {
					type: "PLAIN_TEXT",
					value: a
				};
			}
			const n = e[e.length - 1];
			if ("PLAIN_TEXT" === n?.type) {
				const a = n.value.replace(/\s+$/, "");
				"" === a ? e.pop() : e[e.length - 1] = {
					type: "PLAIN_TEXT",
					value: a
				};
			}
			return e;
		}, N = (a, e) => ({
			type: "TABLE_CELL",
			align: e,
			value: X(a)
		}), H = (a, e, u, n) => ({
			type: "TABLE",
			value: {
				header: a.map((a, u) => N(a, e[u])),
				rows: u.map((u) => ({
					type: "TABLE_ROW",
					value: a.map((a, n) => N(u[n] ?? [], e[n]))
				}))
			},
			...void 0 !== n && { fallback: n }
		}), R = (() => {
			const a = m("MENTION_USER");
			return (e) => a(F(e));
		})(), Z = (a) => ({
			type: "EMOJI",
			value: F(a),
			shortCode: a
		}), M = (a) => ({
			type: "EMOJI",
			value: void 0,
			unicode: a
		}), K = (a, e) => ({
			type: "EMOJI",
			value: F(a),
			shortCode: e
		}), U = (a) => {
			const e = a;
			let u = !1;
			for (let a = 0; a < e.length; a++) {
				const n = e[a];
				if (Array.isArray(n) || "EMOJI" === n.type) {
					u = !0;
					break;
				}
			}
			if (!u) {
				const a = [];
				for (let u = 0; u < e.length; u++) {
					const n = e[u], t = a[a.length - 1];
					t && "PLAIN_TEXT" === n.type && "PLAIN_TEXT" === t.type ? t.value += n.value : a.push(n);
				}
				return a;
			}
			const n = [];
			let t, o;
			const r = (a, e) => {
				const u = ((a, e, u) => {
					if ("EMOJI" !== a.type || !a.value || !e && !u) return a;
					const n = e?.type === a.type || a.type === u?.type, t = "PLAIN_TEXT" === e?.type && "" !== e.value.trim() || "PLAIN_TEXT" === u?.type && "" !== u.value.trim(), o = a.shortCode !== a.value.value;
					return a.value && (n || t) ? o ? a.value : {
						type: "PLAIN_TEXT",
						value: `:${a.value.value}:`
					} : a;
				})(a, t, e), o = n[n.length - 1];
				o && "PLAIN_TEXT" === u.type && "PLAIN_TEXT" === o.type ? o.value += u.value : n.push(u), t = a;
			};
			for (let a = 0; a < e.length; a++) {
				const u = e[a];
				if (Array.isArray(u)) for (let a = 0; a < u.length; a++) {
					const e = u[a];
					void 0 !== o ? (r(o, e), o = e) : o = e;
				}
				else void 0 !== o ? (r(o, u), o = u) : o = u;
			}
			return void 0 !== o && r(o, void 0), n;
		}, W = () => ({
			type: "LINE_BREAK",
			value: void 0
		}), J = (a) => ({
			type: "HORIZONTAL_RULE",
			value: void 0,
			...void 0 !== a && { fallback: a }
		}), G = (a) => ({
			type: "KATEX",
			value: a
		}), Q = (a) => ({
			type: "INLINE_KATEX",
			value: a
		}), V = (a, e) => e.length < 5 ? F(a) : B(`tel:${e}`, [F(a)]), Y = (a, e, u) => ({
			type: "TIMESTAMP",
			value: {
				timestamp: a,
				format: e || "t"
			},
			...void 0 !== u && { fallback: u }
		}), aa = (a, e = "00", u = "00", n = "") => {
			const t = (/* @__PURE__ */ new Date()).toISOString().split("T")[0];
			return ((/* @__PURE__ */ new Date(`${t}T${a}:${e}:${u}${n}`)).getTime() / 1e3 | 0).toString();
		}, ea = ({ year: a, month: e, day: u, hours: n, minutes: t, seconds: o, milliseconds: r, timezone: i }) => ((/* @__PURE__ */ new Date(`${a}-${e}-${u}T${n}:${t}:${o}.${r || "000"}${i ? `${i}` : ""}`)).getTime() / 1e3 | 0).toString();
	} };
	var e = {};
	function u(n) {
		var t = e[n];
		if (void 0 !== t) return t.exports;
		var o = e[n] = { exports: {} };
		return a[n](o, o.exports, u), o.exports;
	}
	u.d = (a, e) => {
		for (var n in e) u.o(e, n) && !u.o(a, n) && Object.defineProperty(a, n, {
			enumerable: !0,
			get: e[n]
		});
	}, u.o = (a, e) => Object.prototype.hasOwnProperty.call(a, e), u.r = (a) => {
		"undefined" != typeof Symbol && Symbol.toStringTag && Object.defineProperty(a, Symbol.toStringTag, { value: "Module" }), Object.defineProperty(a, "__esModule", { value: !0 });
	};
	var { autoEmail: n, autoLink: t, bigEmoji: o, bold: r, code: i, codeLine: s, color: c, emoji: l, emojiUnicode: d, emoticon: m, heading: h, image: g, inlineCode: f, inlineKatex: k, horizontalRule: p, italic: b, katex: v, lineBreak: A, link: y, listItem: x, mentionChannel: w, mentionUser: F, orderedList: C, paragraph: D, phoneChecker: B, plain: E, quote: z, reducePlainTexts: j, spoiler: q, spoilerBlock: _, strike: I, table: O, task: P, tasks: T, unorderedList: L, timestamp: $, timestampFromHours: S, timestampFromIsoTime: X } = u(952);
	var N = !1;
	var H = !1;
	var R = !1;
	var Z = !1;
	function M(a, e, u, n) {
		var t = Error.call(this, a);
		return Object.setPrototypeOf && Object.setPrototypeOf(t, M.prototype), t.expected = e, t.found = u, t.location = n, t.name = "SyntaxError", t;
	}
	function K(a, e, u) {
		return u = u || " ", a.length > e ? a : (e -= a.length, a + (u += u.repeat(e)).slice(0, e));
	}
	function U(a, e) {
		var u, K, U, W, J = {}, G = (e = void 0 !== e ? e : {}).grammarSource, Q = { Start: Lm }, V = Lm, Y = ">", aa = "||", ea = "|", ua = "\\|", na = ":", ta = "-", oa = "T", ra = ".", ia = "<t:", sa = "```", ca = "\n", la = "`", da = "#", ma = "- [", ha = "]", ga = "x", fa = " ", ka = "*", pa = "\\[", ba = "$$", va = "\\]", Aa = "\\(", ya = "$", xa = "\\)", wa = "_", Fa = "\\", Ca = "[", Da = "<", Ba = "!", Ea = "@", za = "+", ja = "~", qa = "](", _a = ")", Ia = "] [", Oa = "(", Pa = "![", Ta = "//", La = "localhost", $a = "mailto:", Sa = "://", Xa = "unreachable", Na = ";", Ha = "=", Ra = "D", Za = "B", Ma = "8", Ka = "'", Ua = "O", Wa = "0", Ja = "X", Ga = "%", Qa = "</3", Va = "<3", Ya = ":-D", ae = ":D", ee = ":')", ue = ":'-)", ne = ":-)", te = ":)", oe = ":]", re = ":-*", ie = ":*", se = ":^*", ce = ":-P", le = ":P", de = ":-Þ", me = ":Þ", he = ":-b", ge = ":b", fe = ":-(", ke = ":(", pe = ":-[", be = ":[", ve = ":-/", Ae = ":-.", ye = ":/", xe = ":\\", we = ":L", Fe = ":'(", Ce = "':-(", De = ":@", Be = ":$", Ee = ":-X", ze = ":X", je = ":-#", qe = ":#", _e = ":-O", Ie = ":O", Oe = "=D", Pe = "=]", Te = "=)", Le = "=*", $e = "=P", Se = "=(", Xe = "=/", Ne = "=\\", He = "=L", Re = "=$", Ze = "=X", Me = "=#", Ke = ">:)", Ue = ">;)", We = ">:-)", Je = ">=)", Ge = ">.<", Qe = ">:P", Ve = ">:\\", Ye = ">;/", au = ">:(", eu = ">:-(", uu = ">:[", nu = ">:O", tu = "':)", ou = "':-)", ru = "'=)", iu = "':D", su = "':-D", cu = "'=D", lu = "':(", du = "'=(", mu = "O:-)", hu = "O:)", gu = "O;-)", fu = "O=)", ku = "O:-3", pu = "O:3", bu = "O_O", vu = "0:-3", Au = "0:3", yu = "0:-)", xu = "0:)", wu = "0;^)", Fu = "0;-)", Cu = ";)", Du = ";-)", Bu = ";-]", Eu = ";]", zu = ";D", ju = ";^)", qu = ";(", _u = ";-(", Iu = "*-)", Ou = "*)", Pu = "*\\0/*", Tu = "*\\O/*", Lu = "B-)", $u = "B)", Su = "B-D", Xu = "8)", Nu = "8-)", Hu = "8-D", Ru = "D:", Zu = "X-P", Mu = "X)", Ku = "X-)", Uu = "#-)", Wu = "#)", Ju = "%-)", Gu = "%)", Qu = "(y)", Vu = "-___-", Yu = "-__-", an = "-_-", en = "\\0\\/", un = "\\O\\/", nn = "color:#", tn = "\r\n", on = /^[ \t]/, rn = /^[DFRTdft]/, sn = /^[+\-]/, cn = /^[a-zA-Z0-9 _\-.]/, ln = /^[^\r\n`]/, dn = /^[^`\r\n]/, mn = /^[\n\r]/, hn = /^[^$\\]/, gn = /^[^$\\\r\n]/, fn = /^[^*_~`:\n<[\]! \t()\\|]/, kn = /^[^\]()*_~ \t\r\n]/, pn = /^[^\]]/, bn = /^[ -;=?-{}-\uFFFF]/, vn = /^[ -'*-[\]-{}-~\x80-\uFFFF]/, An = /^[ -(*-[\]-{}-~\x80-\uFFFF]/, yn = /^[.,!%*"':;=]/, xn = /^[A-Za-z0-9+\-]/, wn = /^[@\/]/, Fn = /^[_]/, Cn = /^[a-zA-Z0-9]/, Dn = /^[__\-]/, Bn = /^[\\\/|><%`[\]]/, En = /^[!#$%&'*+\/=?\^_`{|}~\-]/, zn = /^[^ \t\r\n@]/, jn = /^[^_]/, qn = /^[^ \t\r\n:.\/@]/, _n = /^[^ \t\r\n.,!%~*"':;()=~]/, In = /^[a-zA-Z]/, On = /^[*]/, Pn = /^[~]/, Tn = /^[^\n~ *_:`@#[\]\\<!|\uD83C\uD83D\uD83E\u2300-\u27BF\u2600-\u26FF]/, Ln = /^[^\n* _~ ]/, $n = /^[^\n* ]/, Sn = /^[^\n_ *~]/, Xn = /^[^\n_ ]/, Nn = /^[^\n~ ]/, Hn = /^[:@]/, Rn = /^[0-9a-zA-Z\-_+.]/, Zn = /^[\u200D]/, Mn = /^[\uD83D]/, Kn = /^[\uDE00-\uDE4F]/, Un = /^[\uFE00-\uFE0F]/, Wn = /^[\uD83E]/, Jn = /^[\uDD00-\uDFFF]/, Gn = /^[\uD83C]/, Qn = /^[\uDFF4]/, Vn = /^[\uDB40]/, Yn = /^[\uDC20-\uDC7E]/, at = /^[\uDC7F]/, et = /^[0-9#*]/, ut = /^[\uFE0F]/, nt = /^[\u20E3]/, tt = /^[\uDF00-\uDFFF]/, ot = /^[\uDC00-\uDDFF]/, rt = /^[\uDFFB-\uDFFF]/, it = /^[\uDE80-\uDEFF]/, st = /^[\u2300-\u23FF]/, ct = /^[\u2600-\u26FF]/, lt = /^[\u2700-\u27BF]/, dt = /^[\u2194-\u2195]/, mt = /^[\u2B1B-\u2B1C]/, ht = /^[\uDFE0-\uDFEB\uDFF0]/, gt = /^[\uDCCF\uDD8E\uDD91-\uDD9A\uDE01\uDE32-\uDE3A\uDE50-\uDE51]/, ft = /^[\xA9\xAE\u203C\u2049\u2122\u2139\u2196-\u2199\u21A9-\u21AA\u24C2\u25AA-\u25AB\u25B6\u25C0\u25FB-\u25FE\u2934-\u2935\u2B05-\u2B07\u2B50\u2B55\u3030\u303D\u3297\u3299]/, kt = /^[\uDC04\uDD70-\uDD71\uDD7E-\uDD7F\uDE02\uDE1A\uDE2F]/, pt = /^[\uDDE6-\uDDFF]/, bt = /^[^`\n]/, vt = /^[\t ]/, At = /^[*_~`#.]/, yt = /^[^\r\n]/, xt = /^[ -'+-Za-z\x80-\uFFFF]/, wt = /^[\--.0-9A-Z_a-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u0374\u0376-\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F\u0531-\u0556\u0559\u0561-\u0587\u05D0-\u05EA\u05F0-\u05F2\u0620-\u064A\u0660-\u0669\u066E-\u066F\u0671-\u06D3\u06D5\u06E5-\u06E6\u06EE-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u07A5\u07B1\u07C0-\u07EA\u07F4-\u07F5\u07FA\u0800-\u0815\u081A\u0824\u0828\u0840-\u0858\u08A0-\u08B4\u08B6-\u08BD\u0904-\u0939\u093D\u0950\u0958-\u0961\u0966-\u096F\u0971-\u0980\u0985-\u098C\u098F-\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BD\u09CE\u09DC-\u09DD\u09DF-\u09E1\u09E6-\u09F1\u0A05-\u0A0A\u0A0F-\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32-\u0A33\u0A35-\u0A36\u0A38-\u0A39\u0A59-\u0A5C\u0A5E\u0A66-\u0A6F\u0A72-\u0A74\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2-\u0AB3\u0AB5-\u0AB9\u0ABD\u0AD0\u0AE0-\u0AE1\u0AE6-\u0AEF\u0AF9\u0B05-\u0B0C\u0B0F-\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32-\u0B33\u0B35-\u0B39\u0B3D\u0B5C-\u0B5D\u0B5F-\u0B61\u0B66-\u0B6F\u0B71\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99-\u0B9A\u0B9C\u0B9E-\u0B9F\u0BA3-\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BD0\u0BE6-\u0BEF\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D\u0C58-\u0C5A\u0C60-\u0C61\u0C66-\u0C6F\u0C80\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBD\u0CDE\u0CE0-\u0CE1\u0CE6-\u0CEF\u0CF1-\u0CF2\u0D05-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D\u0D4E\u0D54-\u0D56\u0D5F-\u0D61\u0D66-\u0D6F\u0D7A-\u0D7F\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0DE6-\u0DEF\u0E01-\u0E30\u0E32-\u0E33\u0E40-\u0E46\u0E50-\u0E59\u0E81-\u0E82\u0E84\u0E87-\u0E88\u0E8A\u0E8D\u0E94-\u0E97\u0E99-\u0E9F\u0EA1-\u0EA3\u0EA5\u0EA7\u0EAA-\u0EAB\u0EAD-\u0EB0\u0EB2-\u0EB3\u0EBD\u0EC0-\u0EC4\u0EC6\u0ED0-\u0ED9\u0EDC-\u0EDF\u0F00\u0F20-\u0F29\u0F40-\u0F47\u0F49-\u0F6C\u0F88-\u0F8C\u1000-\u102A\u103F-\u1049\u1050-\u1055\u105A-\u105D\u1061\u1065-\u1066\u106E-\u1070\u1075-\u1081\u108E\u1090-\u1099\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16F1-\u16F8\u1700-\u170C\u170E-\u1711\u1720-\u1731\u1740-\u1751\u1760-\u176C\u176E-\u1770\u1780-\u17B3\u17D7\u17DC\u17E0-\u17E9\u1810-\u1819\u1820-\u1877\u1880-\u1884\u1887-\u18A8\u18AA\u18B0-\u18F5\u1900-\u191E\u1946-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u19D0-\u19D9\u1A00-\u1A16\u1A20-\u1A54\u1A80-\u1A89\u1A90-\u1A99\u1AA7\u1B05-\u1B33\u1B45-\u1B4B\u1B50-\u1B59\u1B83-\u1BA0\u1BAE-\u1BE5\u1C00-\u1C23\u1C40-\u1C49\u1C4D-\u1C7D\u1C80-\u1C88\u1CE9-\u1CEC\u1CEE-\u1CF1\u1CF5-\u1CF6\u1D00-\u1DBF\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2183-\u2184\u2C00-\u2C2E\u2C30-\u2C5E\u2C60-\u2CE4\u2CEB-\u2CEE\u2CF2-\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D80-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2E2F\u3005-\u3006\u3031-\u3035\u303B-\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312D\u3131-\u318E\u31A0-\u31BA\u31F0-\u31FF\u3400-\u4DB5\u4E00-\u9FD5\uA000-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA62B\uA640-\uA66E\uA67F-\uA69D\uA6A0-\uA6E5\uA717-\uA71F\uA722-\uA788\uA78B-\uA7AE\uA7B0-\uA7B7\uA7F7-\uA801\uA803-\uA805\uA807-\uA80A\uA80C-\uA822\uA840-\uA873\uA882-\uA8B3\uA8D0-\uA8D9\uA8F2-\uA8F7\uA8FB\uA8FD\uA900-\uA925\uA930-\uA946\uA960-\uA97C\uA984-\uA9B2\uA9CF-\uA9D9\uA9E0-\uA9E4\uA9E6-\uA9FE\uAA00-\uAA28\uAA40-\uAA42\uAA44-\uAA4B\uAA50-\uAA59\uAA60-\uAA76\uAA7A\uAA7E-\uAAAF\uAAB1\uAAB5-\uAAB6\uAAB9-\uAABD\uAAC0\uAAC2\uAADB-\uAADD\uAAE0-\uAAEA\uAAF2-\uAAF4\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB65\uAB70-\uABE2\uABF0-\uABF9\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D\uFB1F-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40-\uFB41\uFB43-\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE70-\uFE74\uFE76-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]/, Ft = /^[0-9]/, Ct = /^[$@&+__#?\-]/, Dt = /^[.,!%~*"':;()=~]/, Bt = /^[0-9A-Fa-f]/, Et = /^[0-9A-Za-z\xA9-\xAA\xAE\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0300-\u0374\u0376-\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u0483-\u052F\u0531-\u0556\u0559\u0561-\u0587\u0591-\u05BD\u05BF\u05C1-\u05C2\u05C4-\u05C5\u05C7\u05D0-\u05EA\u05F0-\u05F2\u0610-\u061A\u0620-\u0669\u066E-\u06D3\u06D5-\u06DC\u06DF-\u06E8\u06EA-\u06FC\u06FF\u0710-\u074A\u074D-\u07B1\u07C0-\u07F5\u07FA\u0800-\u082D\u0840-\u085B\u08A0-\u08B4\u08B6-\u08BD\u08D4-\u08E1\u08E3-\u0963\u0966-\u096F\u0971-\u0983\u0985-\u098C\u098F-\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BC-\u09C4\u09C7-\u09C8\u09CB-\u09CE\u09D7\u09DC-\u09DD\u09DF-\u09E3\u09E6-\u09F1\u0A01-\u0A03\u0A05-\u0A0A\u0A0F-\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32-\u0A33\u0A35-\u0A36\u0A38-\u0A39\u0A3C\u0A3E-\u0A42\u0A47-\u0A48\u0A4B-\u0A4D\u0A51\u0A59-\u0A5C\u0A5E\u0A66-\u0A75\u0A81-\u0A83\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2-\u0AB3\u0AB5-\u0AB9\u0ABC-\u0AC5\u0AC7-\u0AC9\u0ACB-\u0ACD\u0AD0\u0AE0-\u0AE3\u0AE6-\u0AEF\u0AF9\u0B01-\u0B03\u0B05-\u0B0C\u0B0F-\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32-\u0B33\u0B35-\u0B39\u0B3C-\u0B44\u0B47-\u0B48\u0B4B-\u0B4D\u0B56-\u0B57\u0B5C-\u0B5D\u0B5F-\u0B63\u0B66-\u0B6F\u0B71\u0B82-\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99-\u0B9A\u0B9C\u0B9E-\u0B9F\u0BA3-\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BBE-\u0BC2\u0BC6-\u0BC8\u0BCA-\u0BCD\u0BD0\u0BD7\u0BE6-\u0BEF\u0C00-\u0C03\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D-\u0C44\u0C46-\u0C48\u0C4A-\u0C4D\u0C55-\u0C56\u0C58-\u0C5A\u0C60-\u0C63\u0C66-\u0C6F\u0C80-\u0C83\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBC-\u0CC4\u0CC6-\u0CC8\u0CCA-\u0CCD\u0CD5-\u0CD6\u0CDE\u0CE0-\u0CE3\u0CE6-\u0CEF\u0CF1-\u0CF2\u0D01-\u0D03\u0D05-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D-\u0D44\u0D46-\u0D48\u0D4A-\u0D4E\u0D54-\u0D57\u0D5F-\u0D63\u0D66-\u0D6F\u0D7A-\u0D7F\u0D82-\u0D83\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0DCA\u0DCF-\u0DD4\u0DD6\u0DD8-\u0DDF\u0DE6-\u0DEF\u0DF2-\u0DF3\u0E01-\u0E3A\u0E40-\u0E4E\u0E50-\u0E59\u0E81-\u0E82\u0E84\u0E87-\u0E88\u0E8A\u0E8D\u0E94-\u0E97\u0E99-\u0E9F\u0EA1-\u0EA3\u0EA5\u0EA7\u0EAA-\u0EAB\u0EAD-\u0EB9\u0EBB-\u0EBD\u0EC0-\u0EC4\u0EC6\u0EC8-\u0ECD\u0ED0-\u0ED9\u0EDC-\u0EDF\u0F00\u0F18-\u0F19\u0F20-\u0F29\u0F35\u0F37\u0F39\u0F3E-\u0F47\u0F49-\u0F6C\u0F71-\u0F84\u0F86-\u0F97\u0F99-\u0FBC\u0FC6\u1000-\u1049\u1050-\u109D\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u135D-\u135F\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16F1-\u16F8\u1700-\u170C\u170E-\u1714\u1720-\u1734\u1740-\u1753\u1760-\u176C\u176E-\u1770\u1772-\u1773\u1780-\u17D3\u17D7\u17DC-\u17DD\u17E0-\u17E9\u180B-\u180D\u1810-\u1819\u1820-\u1877\u1880-\u18AA\u18B0-\u18F5\u1900-\u191E\u1920-\u192B\u1930-\u193B\u1946-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u19D0-\u19D9\u1A00-\u1A1B\u1A20-\u1A5E\u1A60-\u1A7C\u1A7F-\u1A89\u1A90-\u1A99\u1AA7\u1AB0-\u1ABE\u1B00-\u1B4B\u1B50-\u1B59\u1B6B-\u1B73\u1B80-\u1BF3\u1C00-\u1C37\u1C40-\u1C49\u1C4D-\u1C7D\u1C80-\u1C88\u1CD0-\u1CD2\u1CD4-\u1CF6\u1CF8-\u1CF9\u1D00-\u1DF5\u1DFB-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u200D\u203C\u2049\u2071\u207F\u2090-\u209C\u20D0-\u20F0\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2122\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2183-\u2184\u2190-\u21FF\u231A-\u231B\u2328\u23CF\u23E9-\u23F3\u23F8-\u23FA\u24C2\u25AA-\u25AB\u25B6\u25C0\u25FB-\u25FE\u2600-\u27BF\u2934-\u2935\u2B05-\u2B07\u2B1B-\u2B1C\u2B50\u2B55\u2C00-\u2C2E\u2C30-\u2C5E\u2C60-\u2CE4\u2CEB-\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D7F-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2DE0-\u2DFF\u2E2F\u3005-\u3006\u302A-\u3035\u303B-\u303D\u3041-\u3096\u3099-\u309A\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312D\u3131-\u318E\u31A0-\u31BA\u31F0-\u31FF\u3297\u3299\u3400-\u4DB5\u4E00-\u9FD5\uA000-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA62B\uA640-\uA672\uA674-\uA67D\uA67F-\uA6E5\uA6F0-\uA6F1\uA717-\uA71F\uA722-\uA788\uA78B-\uA7AE\uA7B0-\uA7B7\uA7F7-\uA827\uA840-\uA873\uA880-\uA8C5\uA8D0-\uA8D9\uA8E0-\uA8F7\uA8FB\uA8FD\uA900-\uA92D\uA930-\uA953\uA960-\uA97C\uA980-\uA9C0\uA9CF-\uA9D9\uA9E0-\uA9FE\uAA00-\uAA36\uAA40-\uAA4D\uAA50-\uAA59\uAA60-\uAA76\uAA7A-\uAAC2\uAADB-\uAADD\uAAE0-\uAAEF\uAAF2-\uAAF6\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB65\uAB70-\uABEA\uABEC-\uABED\uABF0-\uABF9\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uD800-\uDFFF\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40-\uFB41\uFB43-\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE00-\uFE0F\uFE20-\uFE2F\uFE70-\uFE74\uFE76-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]/, zt = /^[0-9A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u0374\u0376-\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F\u0531-\u0556\u0559\u0561-\u0587\u05D0-\u05EA\u05F0-\u05F2\u0620-\u064A\u0660-\u0669\u066E-\u066F\u0671-\u06D3\u06D5\u06E5-\u06E6\u06EE-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u07A5\u07B1\u07C0-\u07EA\u07F4-\u07F5\u07FA\u0800-\u0815\u081A\u0824\u0828\u0840-\u0858\u08A0-\u08B4\u08B6-\u08BD\u0904-\u0939\u093D\u0950\u0958-\u0961\u0966-\u096F\u0971-\u0980\u0985-\u098C\u098F-\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BD\u09CE\u09DC-\u09DD\u09DF-\u09E1\u09E6-\u09F1\u0A05-\u0A0A\u0A0F-\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32-\u0A33\u0A35-\u0A36\u0A38-\u0A39\u0A59-\u0A5C\u0A5E\u0A66-\u0A6F\u0A72-\u0A74\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2-\u0AB3\u0AB5-\u0AB9\u0ABD\u0AD0\u0AE0-\u0AE1\u0AE6-\u0AEF\u0AF9\u0B05-\u0B0C\u0B0F-\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32-\u0B33\u0B35-\u0B39\u0B3D\u0B5C-\u0B5D\u0B5F-\u0B61\u0B66-\u0B6F\u0B71\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99-\u0B9A\u0B9C\u0B9E-\u0B9F\u0BA3-\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BD0\u0BE6-\u0BEF\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D\u0C58-\u0C5A\u0C60-\u0C61\u0C66-\u0C6F\u0C80\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBD\u0CDE\u0CE0-\u0CE1\u0CE6-\u0CEF\u0CF1-\u0CF2\u0D05-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D\u0D4E\u0D54-\u0D56\u0D5F-\u0D61\u0D66-\u0D6F\u0D7A-\u0D7F\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0DE6-\u0DEF\u0E01-\u0E30\u0E32-\u0E33\u0E40-\u0E46\u0E50-\u0E59\u0E81-\u0E82\u0E84\u0E87-\u0E88\u0E8A\u0E8D\u0E94-\u0E97\u0E99-\u0E9F\u0EA1-\u0EA3\u0EA5\u0EA7\u0EAA-\u0EAB\u0EAD-\u0EB0\u0EB2-\u0EB3\u0EBD\u0EC0-\u0EC4\u0EC6\u0ED0-\u0ED9\u0EDC-\u0EDF\u0F00\u0F20-\u0F29\u0F40-\u0F47\u0F49-\u0F6C\u0F88-\u0F8C\u1000-\u102A\u103F-\u1049\u1050-\u1055\u105A-\u105D\u1061\u1065-\u1066\u106E-\u1070\u1075-\u1081\u108E\u1090-\u1099\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16F1-\u16F8\u1700-\u170C\u170E-\u1711\u1720-\u1731\u1740-\u1751\u1760-\u176C\u176E-\u1770\u1780-\u17B3\u17D7\u17DC\u17E0-\u17E9\u1810-\u1819\u1820-\u1877\u1880-\u1884\u1887-\u18A8\u18AA\u18B0-\u18F5\u1900-\u191E\u1946-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u19D0-\u19D9\u1A00-\u1A16\u1A20-\u1A54\u1A80-\u1A89\u1A90-\u1A99\u1AA7\u1B05-\u1B33\u1B45-\u1B4B\u1B50-\u1B59\u1B83-\u1BA0\u1BAE-\u1BE5\u1C00-\u1C23\u1C40-\u1C49\u1C4D-\u1C7D\u1C80-\u1C88\u1CE9-\u1CEC\u1CEE-\u1CF1\u1CF5-\u1CF6\u1D00-\u1DBF\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2183-\u2184\u2C00-\u2C2E\u2C30-\u2C5E\u2C60-\u2CE4\u2CEB-\u2CEE\u2CF2-\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D80-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2E2F\u3005-\u3006\u3031-\u3035\u303B-\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312D\u3131-\u318E\u31A0-\u31BA\u31F0-\u31FF\u3400-\u4DB5\u4E00-\u9FD5\uA000-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA62B\uA640-\uA66E\uA67F-\uA69D\uA6A0-\uA6E5\uA717-\uA71F\uA722-\uA788\uA78B-\uA7AE\uA7B0-\uA7B7\uA7F7-\uA801\uA803-\uA805\uA807-\uA80A\uA80C-\uA822\uA840-\uA873\uA882-\uA8B3\uA8D0-\uA8D9\uA8F2-\uA8F7\uA8FB\uA8FD\uA900-\uA925\uA930-\uA946\uA960-\uA97C\uA984-\uA9B2\uA9CF-\uA9D9\uA9E0-\uA9E4\uA9E6-\uA9FE\uAA00-\uAA28\uAA40-\uAA42\uAA44-\uAA4B\uAA50-\uAA59\uAA60-\uAA76\uAA7A\uAA7E-\uAAAF\uAAB1\uAAB5-\uAAB6\uAAB9-\uAABD\uAAC0\uAAC2\uAADB-\uAADD\uAAE0-\uAAEA\uAAF2-\uAAF4\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB65\uAB70-\uABE2\uABF0-\uABF9\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D\uFB1F-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40-\uFB41\uFB43-\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE70-\uFE74\uFE76-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]/, jt = { type: "any" }, qt = _m(">", !1), _t = Im([" ", "	"], !1, !1), It = _m("||", !1), Ot = _m("|", !1), Pt = _m("\\|", !1), Tt = _m(":", !1), Lt = _m("-", !1), $t = Im([
			"D",
			"F",
			"R",
			"T",
			"d",
			"f",
			"t"
		], !1, !1), St = Im(["+", "-"], !1, !1), Xt = _m("T", !1), Nt = _m(".", !1), Ht = _m("<t:", !1), Rt = _m("```", !1), Zt = Im([
			["a", "z"],
			["A", "Z"],
			["0", "9"],
			" ",
			"_",
			"-",
			"."
		], !1, !1), Mt = _m("\n", !1), Kt = Im([
			"\r",
			"\n",
			"`"
		], !0, !1), Ut = _m("`", !1), Wt = Im([
			"`",
			"\r",
			"\n"
		], !0, !1), Jt = Im(["\n", "\r"], !1, !1), Gt = _m("#", !1), Qt = _m("- [", !1), Vt = _m("]", !1), Yt = _m("x", !1), ao = _m(" ", !1), eo = _m("*", !1), uo = Im(["$", "\\"], !0, !1), no = _m("\\[", !1), to = _m("$$", !1), oo = _m("\\]", !1), ro = Im([
			"$",
			"\\",
			"\r",
			"\n"
		], !0, !1), io = _m("\\(", !1), so = _m("$", !1), co = _m("\\)", !1), lo = _m("_", !1), mo = Im([
			"*",
			"_",
			"~",
			"`",
			":",
			"\n",
			"<",
			"[",
			"]",
			"!",
			" ",
			"	",
			"(",
			")",
			"\\",
			"|"
		], !0, !1), ho = _m("\\", !1), go = _m("[", !1), fo = _m("<", !1), ko = _m("!", !1), po = _m("@", !1), bo = _m("+", !1), vo = _m("~", !1), Ao = _m("](", !1), yo = _m(")", !1), xo = Im([
			"]",
			"(",
			")",
			"*",
			"_",
			"~",
			" ",
			"	",
			"\r",
			"\n"
		], !0, !1), wo = _m("] [", !1), Fo = Im(["]"], !0, !1), Co = Im([
			[" ", ";"],
			"=",
			["?", "{"],
			["}", "￿"]
		], !1, !1), Do = Im([
			[" ", "'"],
			["*", "["],
			["]", "{"],
			["}", "~"],
			["", "￿"]
		], !1, !1), Bo = _m("(", !1), Eo = Im([
			[" ", "("],
			["*", "["],
			["]", "{"],
			["}", "~"],
			["", "￿"]
		], !1, !1), zo = Im([
			".",
			",",
			"!",
			"%",
			"*",
			"\"",
			"'",
			":",
			";",
			"="
		], !1, !1), jo = _m("![", !1), qo = Im([
			["A", "Z"],
			["a", "z"],
			["0", "9"],
			"+",
			"-"
		], !1, !1), _o = _m("//", !1), Io = Im(["@", "/"], !1, !1), Oo = _m("localhost", !1), Po = Im(["_"], !1, !1), To = Im([
			["a", "z"],
			["A", "Z"],
			["0", "9"]
		], !1, !1), Lo = Im([
			"_",
			"_",
			"-"
		], !1, !1), $o = Im([
			"\\",
			"/",
			"|",
			">",
			"<",
			"%",
			"`",
			"[",
			"]"
		], !1, !1), So = _m("mailto:", !1), Xo = Im([
			"!",
			"#",
			"$",
			"%",
			"&",
			"'",
			"*",
			"+",
			"/",
			"=",
			"?",
			"^",
			"_",
			"`",
			"{",
			"|",
			"}",
			"~",
			"-"
		], !1, !1), No = Im([
			" ",
			"	",
			"\r",
			"\n",
			"@"
		], !0, !1), Ho = Im(["_"], !0, !1), Ro = Im([
			" ",
			"	",
			"\r",
			"\n",
			":",
			".",
			"/",
			"@"
		], !0, !1), Zo = _m("://", !1), Mo = Im([
			" ",
			"	",
			"\r",
			"\n",
			".",
			",",
			"!",
			"%",
			"~",
			"*",
			"\"",
			"'",
			":",
			";",
			"(",
			")",
			"=",
			"~"
		], !0, !1), Ko = _m("unreachable", !1), Uo = Im([["a", "z"], ["A", "Z"]], !1, !1), Wo = Im(["*"], !1, !1), Jo = Im(["~"], !1, !1), Go = Im([
			"\n",
			"~",
			" ",
			"*",
			"_",
			":",
			"`",
			"@",
			"#",
			"[",
			"]",
			"\\",
			"<",
			"!",
			"|",
			"\ud83c",
			"\ud83d",
			"\ud83e",
			["⌀", "➿"],
			["☀", "⛿"]
		], !0, !1), Qo = Im([
			"\n",
			"*",
			" ",
			"_",
			"~",
			" "
		], !0, !1), Vo = Im([
			"\n",
			"*",
			" "
		], !0, !1), Yo = Im([
			"\n",
			"_",
			" ",
			"*",
			"~"
		], !0, !1), ar = Im([
			"\n",
			"_",
			" "
		], !0, !1), er = Im([
			"\n",
			"~",
			" "
		], !0, !1), ur = Im([":", "@"], !1, !1), nr = Im([
			["0", "9"],
			["a", "z"],
			["A", "Z"],
			"-",
			"_",
			"+",
			"."
		], !1, !1), tr = _m(";", !1), or = _m("=", !1), rr = _m("D", !1), ir = _m("B", !1), sr = _m("8", !1), cr = _m("'", !1), lr = _m("O", !1), dr = _m("0", !1), mr = _m("X", !1), hr = _m("%", !1), gr = _m("</3", !1), fr = _m("<3", !1), kr = _m(":-D", !1), pr = _m(":D", !1), br = _m(":')", !1), vr = _m(":'-)", !1), Ar = _m(":-)", !1), yr = _m(":)", !1), xr = _m(":]", !1), wr = _m(":-*", !1), Fr = _m(":*", !1), Cr = _m(":^*", !1), Dr = _m(":-P", !1), Br = _m(":P", !1), Er = _m(":-Þ", !1), zr = _m(":Þ", !1), jr = _m(":-b", !1), qr = _m(":b", !1), _r = _m(":-(", !1), Ir = _m(":(", !1), Or = _m(":-[", !1), Pr = _m(":[", !1), Tr = _m(":-/", !1), Lr = _m(":-.", !1), $r = _m(":/", !1), Sr = _m(":\\", !1), Xr = _m(":L", !1), Nr = _m(":'(", !1), Hr = _m("':-(", !1), Rr = _m(":@", !1), Zr = _m(":$", !1), Mr = _m(":-X", !1), Kr = _m(":X", !1), Ur = _m(":-#", !1), Wr = _m(":#", !1), Jr = _m(":-O", !1), Gr = _m(":O", !1), Qr = _m("=D", !1), Vr = _m("=]", !1), Yr = _m("=)", !1), ai = _m("=*", !1), ei = _m("=P", !1), ui = _m("=(", !1), ni = _m("=/", !1), ti = _m("=\\", !1), oi = _m("=L", !1), ri = _m("=$", !1), ii = _m("=X", !1), si = _m("=#", !1), ci = _m(">:)", !1), li = _m(">;)", !1), di = _m(">:-)", !1), mi = _m(">=)", !1), hi = _m(">.<", !1), gi = _m(">:P", !1), fi = _m(">:\\", !1), ki = _m(">;/", !1), pi = _m(">:(", !1), bi = _m(">:-(", !1), vi = _m(">:[", !1), Ai = _m(">:O", !1), yi = _m("':)", !1), xi = _m("':-)", !1), wi = _m("'=)", !1), Fi = _m("':D", !1), Ci = _m("':-D", !1), Di = _m("'=D", !1), Bi = _m("':(", !1), Ei = _m("'=(", !1), zi = _m("O:-)", !1), ji = _m("O:)", !1), qi = _m("O;-)", !1), _i = _m("O=)", !1), Ii = _m("O:-3", !1), Oi = _m("O:3", !1), Pi = _m("O_O", !1), Ti = _m("0:-3", !1), Li = _m("0:3", !1), $i = _m("0:-)", !1), Si = _m("0:)", !1), Xi = _m("0;^)", !1), Ni = _m("0;-)", !1), Hi = _m(";)", !1), Ri = _m(";-)", !1), Zi = _m(";-]", !1), Mi = _m(";]", !1), Ki = _m(";D", !1), Ui = _m(";^)", !1), Wi = _m(";(", !1), Ji = _m(";-(", !1), Gi = _m("*-)", !1), Qi = _m("*)", !1), Vi = _m("*\\0/*", !1), Yi = _m("*\\O/*", !1), as = _m("B-)", !1), es = _m("B)", !1), us = _m("B-D", !1), ns = _m("8)", !1), ts = _m("8-)", !1), os = _m("8-D", !1), rs = _m("D:", !1), is = _m("X-P", !1), ss = _m("X)", !1), cs = _m("X-)", !1), ls = _m("#-)", !1), ds = _m("#)", !1), ms = _m("%-)", !1), hs = _m("%)", !1), gs = _m("(y)", !1), fs = _m("-___-", !1), ks = _m("-__-", !1), ps = _m("-_-", !1), bs = _m("\\0\\/", !1), vs = _m("\\O\\/", !1), As = Im(["‍"], !1, !1), ys = Im(["\ud83d"], !1, !1), xs = Im([["\ude00", "\ude4f"]], !1, !1), ws = Im([["︀", "️"]], !1, !1), Fs = Im(["\ud83e"], !1, !1), Cs = Im([["\udd00", "\udfff"]], !1, !1), Ds = Im(["\ud83c"], !1, !1), Bs = Im(["\udff4"], !1, !1), Es = Im(["\udb40"], !1, !1), zs = Im([["\udc20", "\udc7e"]], !1, !1), js = Im(["\udc7f"], !1, !1), qs = Im([
			["0", "9"],
			"#",
			"*"
		], !1, !1), _s = Im(["️"], !1, !1), Is = Im(["⃣"], !1, !1), Os = Im([["\udf00", "\udfff"]], !1, !1), Ps = Im([["\udc00", "\uddff"]], !1, !1), Ts = Im([["\udffb", "\udfff"]], !1, !1), Ls = Im([["\ude80", "\udeff"]], !1, !1), $s = Im([["⌀", "⏿"]], !1, !1), Ss = Im([["☀", "⛿"]], !1, !1), Xs = Im([["✀", "➿"]], !1, !1), Ns = Im([["↔", "↕"]], !1, !1), Hs = Im([["⬛", "⬜"]], !1, !1), Rs = Im([["\udfe0", "\udfeb"], "\udff0"], !1, !1), Zs = Im([
			"\udccf",
			"\udd8e",
			["\udd91", "\udd9a"],
			"\ude01",
			["\ude32", "\ude3a"],
			["\ude50", "\ude51"]
		], !1, !1), Ms = Im([
			"©",
			"®",
			"‼",
			"⁉",
			"™",
			"ℹ",
			["↖", "↙"],
			["↩", "↪"],
			"Ⓜ",
			["▪", "▫"],
			"▶",
			"◀",
			["◻", "◾"],
			["⤴", "⤵"],
			["⬅", "⬇"],
			"⭐",
			"⭕",
			"〰",
			"〽",
			"㊗",
			"㊙"
		], !1, !1), Ks = Im([
			"\udc04",
			["\udd70", "\udd71"],
			["\udd7e", "\udd7f"],
			"\ude02",
			"\ude1a",
			"\ude2f"
		], !1, !1), Us = Im([["\udde6", "\uddff"]], !1, !1), Ws = Im(["`", "\n"], !0, !1), Js = _m("color:#", !1), Gs = _m("\r\n", !1), Qs = Im(["	", " "], !1, !1), Vs = Im([
			"*",
			"_",
			"~",
			"`",
			"#",
			"."
		], !1, !1), Ys = Im(["\r", "\n"], !0, !1), ac = Im([
			[" ", "'"],
			["+", "Z"],
			["a", "z"],
			["", "￿"]
		], !1, !1), ec = Im([
			["-", "."],
			["0", "9"],
			["A", "Z"],
			"_",
			["a", "z"],
			"ª",
			"µ",
			"º",
			["À", "Ö"],
			["Ø", "ö"],
			["ø", "ˁ"],
			["ˆ", "ˑ"],
			["ˠ", "ˤ"],
			"ˬ",
			"ˮ",
			["Ͱ", "ʹ"],
			["Ͷ", "ͷ"],
			["ͺ", "ͽ"],
			"Ϳ",
			"Ά",
			["Έ", "Ί"],
			"Ό",
			["Ύ", "Ρ"],
			["Σ", "ϵ"],
			["Ϸ", "ҁ"],
			["Ҋ", "ԯ"],
			["Ա", "Ֆ"],
			"ՙ",
			["ա", "և"],
			["א", "ת"],
			["װ", "ײ"],
			["ؠ", "ي"],
			["٠", "٩"],
			["ٮ", "ٯ"],
			["ٱ", "ۓ"],
			"ە",
			["ۥ", "ۦ"],
			["ۮ", "ۼ"],
			"ۿ",
			"ܐ",
			["ܒ", "ܯ"],
			["ݍ", "ޥ"],
			"ޱ",
			["߀", "ߪ"],
			["ߴ", "ߵ"],
			"ߺ",
			["ࠀ", "ࠕ"],
			"ࠚ",
			"ࠤ",
			"ࠨ",
			["ࡀ", "ࡘ"],
			["ࢠ", "ࢴ"],
			["ࢶ", "ࢽ"],
			["ऄ", "ह"],
			"ऽ",
			"ॐ",
			["क़", "ॡ"],
			["०", "९"],
			["ॱ", "ঀ"],
			["অ", "ঌ"],
			["এ", "ঐ"],
			["ও", "ন"],
			["প", "র"],
			"ল",
			["শ", "হ"],
			"ঽ",
			"ৎ",
			["ড়", "ঢ়"],
			["য়", "ৡ"],
			["০", "ৱ"],
			["ਅ", "ਊ"],
			["ਏ", "ਐ"],
			["ਓ", "ਨ"],
			["ਪ", "ਰ"],
			["ਲ", "ਲ਼"],
			["ਵ", "ਸ਼"],
			["ਸ", "ਹ"],
			["ਖ਼", "ੜ"],
			"ਫ਼",
			["੦", "੯"],
			["ੲ", "ੴ"],
			["અ", "ઍ"],
			["એ", "ઑ"],
			["ઓ", "ન"],
			["પ", "ર"],
			["લ", "ળ"],
			["વ", "હ"],
			"ઽ",
			"ૐ",
			["ૠ", "ૡ"],
			["૦", "૯"],
			"ૹ",
			["ଅ", "ଌ"],
			["ଏ", "ଐ"],
			["ଓ", "ନ"],
			["ପ", "ର"],
			["ଲ", "ଳ"],
			["ଵ", "ହ"],
			"ଽ",
			["ଡ଼", "ଢ଼"],
			["ୟ", "ୡ"],
			["୦", "୯"],
			"ୱ",
			"ஃ",
			["அ", "ஊ"],
			["எ", "ஐ"],
			["ஒ", "க"],
			["ங", "ச"],
			"ஜ",
			["ஞ", "ட"],
			["ண", "த"],
			["ந", "ப"],
			["ம", "ஹ"],
			"ௐ",
			["௦", "௯"],
			["అ", "ఌ"],
			["ఎ", "ఐ"],
			["ఒ", "న"],
			["ప", "హ"],
			"ఽ",
			["ౘ", "ౚ"],
			["ౠ", "ౡ"],
			["౦", "౯"],
			"ಀ",
			["ಅ", "ಌ"],
			["ಎ", "ಐ"],
			["ಒ", "ನ"],
			["ಪ", "ಳ"],
			["ವ", "ಹ"],
			"ಽ",
			"ೞ",
			["ೠ", "ೡ"],
			["೦", "೯"],
			["ೱ", "ೲ"],
			["അ", "ഌ"],
			["എ", "ഐ"],
			["ഒ", "ഺ"],
			"ഽ",
			"ൎ",
			["ൔ", "ൖ"],
			["ൟ", "ൡ"],
			["൦", "൯"],
			["ൺ", "ൿ"],
			["අ", "ඖ"],
			["ක", "න"],
			["ඳ", "ර"],
			"ල",
			["ව", "ෆ"],
			["෦", "෯"],
			["ก", "ะ"],
			["า", "ำ"],
			["เ", "ๆ"],
			["๐", "๙"],
			["ກ", "ຂ"],
			"ຄ",
			["ງ", "ຈ"],
			"ຊ",
			"ຍ",
			["ດ", "ທ"],
			["ນ", "ຟ"],
			["ມ", "ຣ"],
			"ລ",
			"ວ",
			["ສ", "ຫ"],
			["ອ", "ະ"],
			["າ", "ຳ"],
			"ຽ",
			["ເ", "ໄ"],
			"ໆ",
			["໐", "໙"],
			["ໜ", "ໟ"],
			"ༀ",
			["༠", "༩"],
			["ཀ", "ཇ"],
			["ཉ", "ཬ"],
			["ྈ", "ྌ"],
			["က", "ဪ"],
			["ဿ", "၉"],
			["ၐ", "ၕ"],
			["ၚ", "ၝ"],
			"ၡ",
			["ၥ", "ၦ"],
			["ၮ", "ၰ"],
			["ၵ", "ႁ"],
			"ႎ",
			["႐", "႙"],
			["Ⴀ", "Ⴥ"],
			"Ⴧ",
			"Ⴭ",
			["ა", "ჺ"],
			["ჼ", "ቈ"],
			["ቊ", "ቍ"],
			["ቐ", "ቖ"],
			"ቘ",
			["ቚ", "ቝ"],
			["በ", "ኈ"],
			["ኊ", "ኍ"],
			["ነ", "ኰ"],
			["ኲ", "ኵ"],
			["ኸ", "ኾ"],
			"ዀ",
			["ዂ", "ዅ"],
			["ወ", "ዖ"],
			["ዘ", "ጐ"],
			["ጒ", "ጕ"],
			["ጘ", "ፚ"],
			["ᎀ", "ᎏ"],
			["Ꭰ", "Ᏽ"],
			["ᏸ", "ᏽ"],
			["ᐁ", "ᙬ"],
			["ᙯ", "ᙿ"],
			["ᚁ", "ᚚ"],
			["ᚠ", "ᛪ"],
			["ᛱ", "ᛸ"],
			["ᜀ", "ᜌ"],
			["ᜎ", "ᜑ"],
			["ᜠ", "ᜱ"],
			["ᝀ", "ᝑ"],
			["ᝠ", "ᝬ"],
			["ᝮ", "ᝰ"],
			["ក", "ឳ"],
			"ៗ",
			"ៜ",
			["០", "៩"],
			["᠐", "᠙"],
			["ᠠ", "ᡷ"],
			["ᢀ", "ᢄ"],
			["ᢇ", "ᢨ"],
			"ᢪ",
			["ᢰ", "ᣵ"],
			["ᤀ", "ᤞ"],
			["᥆", "ᥭ"],
			["ᥰ", "ᥴ"],
			["ᦀ", "ᦫ"],
			["ᦰ", "ᧉ"],
			["᧐", "᧙"],
			["ᨀ", "ᨖ"],
			["ᨠ", "ᩔ"],
			["᪀", "᪉"],
			["᪐", "᪙"],
			"ᪧ",
			["ᬅ", "ᬳ"],
			["ᭅ", "ᭋ"],
			["᭐", "᭙"],
			["ᮃ", "ᮠ"],
			["ᮮ", "ᯥ"],
			["ᰀ", "ᰣ"],
			["᱀", "᱉"],
			["ᱍ", "ᱽ"],
			["ᲀ", "ᲈ"],
			["ᳩ", "ᳬ"],
			["ᳮ", "ᳱ"],
			["ᳵ", "ᳶ"],
			["ᴀ", "ᶿ"],
			["Ḁ", "ἕ"],
			["Ἐ", "Ἕ"],
			["ἠ", "ὅ"],
			["Ὀ", "Ὅ"],
			["ὐ", "ὗ"],
			"Ὑ",
			"Ὓ",
			"Ὕ",
			["Ὗ", "ώ"],
			["ᾀ", "ᾴ"],
			["ᾶ", "ᾼ"],
			"ι",
			["ῂ", "ῄ"],
			["ῆ", "ῌ"],
			["ῐ", "ΐ"],
			["ῖ", "Ί"],
			["ῠ", "Ῥ"],
			["ῲ", "ῴ"],
			["ῶ", "ῼ"],
			"ⁱ",
			"ⁿ",
			["ₐ", "ₜ"],
			"ℂ",
			"ℇ",
			["ℊ", "ℓ"],
			"ℕ",
			["ℙ", "ℝ"],
			"ℤ",
			"Ω",
			"ℨ",
			["K", "ℭ"],
			["ℯ", "ℹ"],
			["ℼ", "ℿ"],
			["ⅅ", "ⅉ"],
			"ⅎ",
			["Ↄ", "ↄ"],
			["Ⰰ", "Ⱞ"],
			["ⰰ", "ⱞ"],
			["Ⱡ", "ⳤ"],
			["Ⳬ", "ⳮ"],
			["Ⳳ", "ⳳ"],
			["ⴀ", "ⴥ"],
			"ⴧ",
			"ⴭ",
			["ⴰ", "ⵧ"],
			"ⵯ",
			["ⶀ", "ⶖ"],
			["ⶠ", "ⶦ"],
			["ⶨ", "ⶮ"],
			["ⶰ", "ⶶ"],
			["ⶸ", "ⶾ"],
			["ⷀ", "ⷆ"],
			["ⷈ", "ⷎ"],
			["ⷐ", "ⷖ"],
			["ⷘ", "ⷞ"],
			"ⸯ",
			["々", "〆"],
			["〱", "〵"],
			["〻", "〼"],
			["ぁ", "ゖ"],
			["ゝ", "ゟ"],
			["ァ", "ヺ"],
			["ー", "ヿ"],
			["ㄅ", "ㄭ"],
			["ㄱ", "ㆎ"],
			["ㆠ", "ㆺ"],
			["ㇰ", "ㇿ"],
			["㐀", "䶵"],
			["一", "鿕"],
			["ꀀ", "ꒌ"],
			["ꓐ", "ꓽ"],
			["ꔀ", "ꘌ"],
			["ꘐ", "ꘫ"],
			["Ꙁ", "ꙮ"],
			["ꙿ", "ꚝ"],
			["ꚠ", "ꛥ"],
			["ꜗ", "ꜟ"],
			["Ꜣ", "ꞈ"],
			["Ꞌ", "Ɪ"],
			["Ʞ", "ꞷ"],
			["ꟷ", "ꠁ"],
			["ꠃ", "ꠅ"],
			["ꠇ", "ꠊ"],
			["ꠌ", "ꠢ"],
			["ꡀ", "ꡳ"],
			["ꢂ", "ꢳ"],
			["꣐", "꣙"],
			["ꣲ", "ꣷ"],
			"ꣻ",
			"ꣽ",
			["꤀", "ꤥ"],
			["ꤰ", "ꥆ"],
			["ꥠ", "ꥼ"],
			["ꦄ", "ꦲ"],
			["ꧏ", "꧙"],
			["ꧠ", "ꧤ"],
			["ꧦ", "ꧾ"],
			["ꨀ", "ꨨ"],
			["ꩀ", "ꩂ"],
			["ꩄ", "ꩋ"],
			["꩐", "꩙"],
			["ꩠ", "ꩶ"],
			"ꩺ",
			["ꩾ", "ꪯ"],
			"ꪱ",
			["ꪵ", "ꪶ"],
			["ꪹ", "ꪽ"],
			"ꫀ",
			"ꫂ",
			["ꫛ", "ꫝ"],
			["ꫠ", "ꫪ"],
			["ꫲ", "ꫴ"],
			["ꬁ", "ꬆ"],
			["ꬉ", "ꬎ"],
			["ꬑ", "ꬖ"],
			["ꬠ", "ꬦ"],
			["ꬨ", "ꬮ"],
			["ꬰ", "ꭚ"],
			["ꭜ", "ꭥ"],
			["ꭰ", "ꯢ"],
			["꯰", "꯹"],
			["가", "힣"],
			["ힰ", "ퟆ"],
			["ퟋ", "ퟻ"],
			["豈", "舘"],
			["並", "龎"],
			["ﬀ", "ﬆ"],
			["ﬓ", "ﬗ"],
			"יִ",
			["ײַ", "ﬨ"],
			["שׁ", "זּ"],
			["טּ", "לּ"],
			"מּ",
			["נּ", "סּ"],
			["ףּ", "פּ"],
			["צּ", "ﮱ"],
			["ﯓ", "ﴽ"],
			["ﵐ", "ﶏ"],
			["ﶒ", "ﷇ"],
			["ﷰ", "ﷻ"],
			["ﹰ", "ﹴ"],
			["ﹶ", "ﻼ"],
			["０", "９"],
			["Ａ", "Ｚ"],
			["ａ", "ｚ"],
			["ｦ", "ﾾ"],
			["ￂ", "ￇ"],
			["ￊ", "ￏ"],
			["ￒ", "ￗ"],
			["ￚ", "ￜ"]
		], !1, !1), uc = Im([["0", "9"]], !1, !1), nc = Im([
			"$",
			"@",
			"&",
			"+",
			"_",
			"_",
			"#",
			"?",
			"-"
		], !1, !1), tc = Im([
			".",
			",",
			"!",
			"%",
			"~",
			"*",
			"\"",
			"'",
			":",
			";",
			"(",
			")",
			"=",
			"~"
		], !1, !1), oc = Im([
			["0", "9"],
			["A", "F"],
			["a", "f"]
		], !1, !1), rc = Im([
			["0", "9"],
			["A", "Z"],
			["a", "z"],
			["©", "ª"],
			"®",
			"µ",
			"º",
			["À", "Ö"],
			["Ø", "ö"],
			["ø", "ˁ"],
			["ˆ", "ˑ"],
			["ˠ", "ˤ"],
			"ˬ",
			"ˮ",
			["̀", "ʹ"],
			["Ͷ", "ͷ"],
			["ͺ", "ͽ"],
			"Ϳ",
			"Ά",
			["Έ", "Ί"],
			"Ό",
			["Ύ", "Ρ"],
			["Σ", "ϵ"],
			["Ϸ", "ҁ"],
			["҃", "ԯ"],
			["Ա", "Ֆ"],
			"ՙ",
			["ա", "և"],
			["֑", "ֽ"],
			"ֿ",
			["ׁ", "ׂ"],
			["ׄ", "ׅ"],
			"ׇ",
			["א", "ת"],
			["װ", "ײ"],
			["ؐ", "ؚ"],
			["ؠ", "٩"],
			["ٮ", "ۓ"],
			["ە", "ۜ"],
			["۟", "ۨ"],
			["۪", "ۼ"],
			"ۿ",
			["ܐ", "݊"],
			["ݍ", "ޱ"],
			["߀", "ߵ"],
			"ߺ",
			["ࠀ", "࠭"],
			["ࡀ", "࡛"],
			["ࢠ", "ࢴ"],
			["ࢶ", "ࢽ"],
			["ࣔ", "࣡"],
			["ࣣ", "ॣ"],
			["०", "९"],
			["ॱ", "ঃ"],
			["অ", "ঌ"],
			["এ", "ঐ"],
			["ও", "ন"],
			["প", "র"],
			"ল",
			["শ", "হ"],
			["়", "ৄ"],
			["ে", "ৈ"],
			["ো", "ৎ"],
			"ৗ",
			["ড়", "ঢ়"],
			["য়", "ৣ"],
			["০", "ৱ"],
			["ਁ", "ਃ"],
			["ਅ", "ਊ"],
			["ਏ", "ਐ"],
			["ਓ", "ਨ"],
			["ਪ", "ਰ"],
			["ਲ", "ਲ਼"],
			["ਵ", "ਸ਼"],
			["ਸ", "ਹ"],
			"਼",
			["ਾ", "ੂ"],
			["ੇ", "ੈ"],
			["ੋ", "੍"],
			"ੑ",
			["ਖ਼", "ੜ"],
			"ਫ਼",
			["੦", "ੵ"],
			["ઁ", "ઃ"],
			["અ", "ઍ"],
			["એ", "ઑ"],
			["ઓ", "ન"],
			["પ", "ર"],
			["લ", "ળ"],
			["વ", "હ"],
			["઼", "ૅ"],
			["ે", "ૉ"],
			["ો", "્"],
			"ૐ",
			["ૠ", "ૣ"],
			["૦", "૯"],
			"ૹ",
			["ଁ", "ଃ"],
			["ଅ", "ଌ"],
			["ଏ", "ଐ"],
			["ଓ", "ନ"],
			["ପ", "ର"],
			["ଲ", "ଳ"],
			["ଵ", "ହ"],
			["଼", "ୄ"],
			["େ", "ୈ"],
			["ୋ", "୍"],
			["ୖ", "ୗ"],
			["ଡ଼", "ଢ଼"],
			["ୟ", "ୣ"],
			["୦", "୯"],
			"ୱ",
			["ஂ", "ஃ"],
			["அ", "ஊ"],
			["எ", "ஐ"],
			["ஒ", "க"],
			["ங", "ச"],
			"ஜ",
			["ஞ", "ட"],
			["ண", "த"],
			["ந", "ப"],
			["ம", "ஹ"],
			["ா", "ூ"],
			["ெ", "ை"],
			["ொ", "்"],
			"ௐ",
			"ௗ",
			["௦", "௯"],
			["ఀ", "ః"],
			["అ", "ఌ"],
			["ఎ", "ఐ"],
			["ఒ", "న"],
			["ప", "హ"],
			["ఽ", "ౄ"],
			["ె", "ై"],
			["ొ", "్"],
			["ౕ", "ౖ"],
			["ౘ", "ౚ"],
			["ౠ", "ౣ"],
			["౦", "౯"],
			["ಀ", "ಃ"],
			["ಅ", "ಌ"],
			["ಎ", "ಐ"],
			["ಒ", "ನ"],
			["ಪ", "ಳ"],
			["ವ", "ಹ"],
			["಼", "ೄ"],
			["ೆ", "ೈ"],
			["ೊ", "್"],
			["ೕ", "ೖ"],
			"ೞ",
			["ೠ", "ೣ"],
			["೦", "೯"],
			["ೱ", "ೲ"],
			["ഁ", "ഃ"],
			["അ", "ഌ"],
			["എ", "ഐ"],
			["ഒ", "ഺ"],
			["ഽ", "ൄ"],
			["െ", "ൈ"],
			["ൊ", "ൎ"],
			["ൔ", "ൗ"],
			["ൟ", "ൣ"],
			["൦", "൯"],
			["ൺ", "ൿ"],
			["ං", "ඃ"],
			["අ", "ඖ"],
			["ක", "න"],
			["ඳ", "ර"],
			"ල",
			["ව", "ෆ"],
			"්",
			["ා", "ු"],
			"ූ",
			["ෘ", "ෟ"],
			["෦", "෯"],
			["ෲ", "ෳ"],
			["ก", "ฺ"],
			["เ", "๎"],
			["๐", "๙"],
			["ກ", "ຂ"],
			"ຄ",
			["ງ", "ຈ"],
			"ຊ",
			"ຍ",
			["ດ", "ທ"],
			["ນ", "ຟ"],
			["ມ", "ຣ"],
			"ລ",
			"ວ",
			["ສ", "ຫ"],
			["ອ", "ູ"],
			["ົ", "ຽ"],
			["ເ", "ໄ"],
			"ໆ",
			["່", "ໍ"],
			["໐", "໙"],
			["ໜ", "ໟ"],
			"ༀ",
			["༘", "༙"],
			["༠", "༩"],
			"༵",
			"༷",
			"༹",
			["༾", "ཇ"],
			["ཉ", "ཬ"],
			["ཱ", "྄"],
			["྆", "ྗ"],
			["ྙ", "ྼ"],
			"࿆",
			["က", "၉"],
			["ၐ", "ႝ"],
			["Ⴀ", "Ⴥ"],
			"Ⴧ",
			"Ⴭ",
			["ა", "ჺ"],
			["ჼ", "ቈ"],
			["ቊ", "ቍ"],
			["ቐ", "ቖ"],
			"ቘ",
			["ቚ", "ቝ"],
			["በ", "ኈ"],
			["ኊ", "ኍ"],
			["ነ", "ኰ"],
			["ኲ", "ኵ"],
			["ኸ", "ኾ"],
			"ዀ",
			["ዂ", "ዅ"],
			["ወ", "ዖ"],
			["ዘ", "ጐ"],
			["ጒ", "ጕ"],
			["ጘ", "ፚ"],
			["፝", "፟"],
			["ᎀ", "ᎏ"],
			["Ꭰ", "Ᏽ"],
			["ᏸ", "ᏽ"],
			["ᐁ", "ᙬ"],
			["ᙯ", "ᙿ"],
			["ᚁ", "ᚚ"],
			["ᚠ", "ᛪ"],
			["ᛱ", "ᛸ"],
			["ᜀ", "ᜌ"],
			["ᜎ", "᜔"],
			["ᜠ", "᜴"],
			["ᝀ", "ᝓ"],
			["ᝠ", "ᝬ"],
			["ᝮ", "ᝰ"],
			["ᝲ", "ᝳ"],
			["ក", "៓"],
			"ៗ",
			["ៜ", "៝"],
			["០", "៩"],
			["᠋", "᠍"],
			["᠐", "᠙"],
			["ᠠ", "ᡷ"],
			["ᢀ", "ᢪ"],
			["ᢰ", "ᣵ"],
			["ᤀ", "ᤞ"],
			["ᤠ", "ᤫ"],
			["ᤰ", "᤻"],
			["᥆", "ᥭ"],
			["ᥰ", "ᥴ"],
			["ᦀ", "ᦫ"],
			["ᦰ", "ᧉ"],
			["᧐", "᧙"],
			["ᨀ", "ᨛ"],
			["ᨠ", "ᩞ"],
			["᩠", "᩼"],
			["᩿", "᪉"],
			["᪐", "᪙"],
			"ᪧ",
			["᪰", "᪾"],
			["ᬀ", "ᭋ"],
			["᭐", "᭙"],
			["᭫", "᭳"],
			["ᮀ", "᯳"],
			["ᰀ", "᰷"],
			["᱀", "᱉"],
			["ᱍ", "ᱽ"],
			["ᲀ", "ᲈ"],
			["᳐", "᳒"],
			["᳔", "ᳶ"],
			["᳸", "᳹"],
			["ᴀ", "᷵"],
			["᷻", "ἕ"],
			["Ἐ", "Ἕ"],
			["ἠ", "ὅ"],
			["Ὀ", "Ὅ"],
			["ὐ", "ὗ"],
			"Ὑ",
			"Ὓ",
			"Ὕ",
			["Ὗ", "ώ"],
			["ᾀ", "ᾴ"],
			["ᾶ", "ᾼ"],
			"ι",
			["ῂ", "ῄ"],
			["ῆ", "ῌ"],
			["ῐ", "ΐ"],
			["ῖ", "Ί"],
			["ῠ", "Ῥ"],
			["ῲ", "ῴ"],
			["ῶ", "ῼ"],
			"‍",
			"‼",
			"⁉",
			"ⁱ",
			"ⁿ",
			["ₐ", "ₜ"],
			["⃐", "⃰"],
			"ℂ",
			"ℇ",
			["ℊ", "ℓ"],
			"ℕ",
			["ℙ", "ℝ"],
			"™",
			"ℤ",
			"Ω",
			"ℨ",
			["K", "ℭ"],
			["ℯ", "ℹ"],
			["ℼ", "ℿ"],
			["ⅅ", "ⅉ"],
			"ⅎ",
			["Ↄ", "ↄ"],
			["←", "⇿"],
			["⌚", "⌛"],
			"⌨",
			"⏏",
			["⏩", "⏳"],
			["⏸", "⏺"],
			"Ⓜ",
			["▪", "▫"],
			"▶",
			"◀",
			["◻", "◾"],
			["☀", "➿"],
			["⤴", "⤵"],
			["⬅", "⬇"],
			["⬛", "⬜"],
			"⭐",
			"⭕",
			["Ⰰ", "Ⱞ"],
			["ⰰ", "ⱞ"],
			["Ⱡ", "ⳤ"],
			["Ⳬ", "ⳳ"],
			["ⴀ", "ⴥ"],
			"ⴧ",
			"ⴭ",
			["ⴰ", "ⵧ"],
			"ⵯ",
			["⵿", "ⶖ"],
			["ⶠ", "ⶦ"],
			["ⶨ", "ⶮ"],
			["ⶰ", "ⶶ"],
			["ⶸ", "ⶾ"],
			["ⷀ", "ⷆ"],
			["ⷈ", "ⷎ"],
			["ⷐ", "ⷖ"],
			["ⷘ", "ⷞ"],
			["ⷠ", "ⷿ"],
			"ⸯ",
			["々", "〆"],
			["〪", "〵"],
			["〻", "〽"],
			["ぁ", "ゖ"],
			["゙", "゚"],
			["ゝ", "ゟ"],
			["ァ", "ヺ"],
			["ー", "ヿ"],
			["ㄅ", "ㄭ"],
			["ㄱ", "ㆎ"],
			["ㆠ", "ㆺ"],
			["ㇰ", "ㇿ"],
			"㊗",
			"㊙",
			["㐀", "䶵"],
			["一", "鿕"],
			["ꀀ", "ꒌ"],
			["ꓐ", "ꓽ"],
			["ꔀ", "ꘌ"],
			["ꘐ", "ꘫ"],
			["Ꙁ", "꙲"],
			["ꙴ", "꙽"],
			["ꙿ", "ꛥ"],
			["꛰", "꛱"],
			["ꜗ", "ꜟ"],
			["Ꜣ", "ꞈ"],
			["Ꞌ", "Ɪ"],
			["Ʞ", "ꞷ"],
			["ꟷ", "ꠧ"],
			["ꡀ", "ꡳ"],
			["ꢀ", "ꣅ"],
			["꣐", "꣙"],
			["꣠", "ꣷ"],
			"ꣻ",
			"ꣽ",
			["꤀", "꤭"],
			["ꤰ", "꥓"],
			["ꥠ", "ꥼ"],
			["ꦀ", "꧀"],
			["ꧏ", "꧙"],
			["ꧠ", "ꧾ"],
			["ꨀ", "ꨶ"],
			["ꩀ", "ꩍ"],
			["꩐", "꩙"],
			["ꩠ", "ꩶ"],
			["ꩺ", "ꫂ"],
			["ꫛ", "ꫝ"],
			["ꫠ", "ꫯ"],
			["ꫲ", "꫶"],
			["ꬁ", "ꬆ"],
			["ꬉ", "ꬎ"],
			["ꬑ", "ꬖ"],
			["ꬠ", "ꬦ"],
			["ꬨ", "ꬮ"],
			["ꬰ", "ꭚ"],
			["ꭜ", "ꭥ"],
			["ꭰ", "ꯪ"],
			["꯬", "꯭"],
			["꯰", "꯹"],
			["가", "힣"],
			["ힰ", "ퟆ"],
			["ퟋ", "ퟻ"],
			["\ud800", "\udfff"],
			["豈", "舘"],
			["並", "龎"],
			["ﬀ", "ﬆ"],
			["ﬓ", "ﬗ"],
			["יִ", "ﬨ"],
			["שׁ", "זּ"],
			["טּ", "לּ"],
			"מּ",
			["נּ", "סּ"],
			["ףּ", "פּ"],
			["צּ", "ﮱ"],
			["ﯓ", "ﴽ"],
			["ﵐ", "ﶏ"],
			["ﶒ", "ﷇ"],
			["ﷰ", "ﷻ"],
			["︀", "️"],
			["︠", "︯"],
			["ﹰ", "ﹴ"],
			["ﹶ", "ﻼ"],
			["０", "９"],
			["Ａ", "Ｚ"],
			["ａ", "ｚ"],
			["ｦ", "ﾾ"],
			["ￂ", "ￇ"],
			["ￊ", "ￏ"],
			["ￒ", "ￗ"],
			["ￚ", "ￜ"]
		], !1, !1), ic = Im([
			["0", "9"],
			["A", "Z"],
			["a", "z"],
			"ª",
			"µ",
			"º",
			["À", "Ö"],
			["Ø", "ö"],
			["ø", "ˁ"],
			["ˆ", "ˑ"],
			["ˠ", "ˤ"],
			"ˬ",
			"ˮ",
			["Ͱ", "ʹ"],
			["Ͷ", "ͷ"],
			["ͺ", "ͽ"],
			"Ϳ",
			"Ά",
			["Έ", "Ί"],
			"Ό",
			["Ύ", "Ρ"],
			["Σ", "ϵ"],
			["Ϸ", "ҁ"],
			["Ҋ", "ԯ"],
			["Ա", "Ֆ"],
			"ՙ",
			["ա", "և"],
			["א", "ת"],
			["װ", "ײ"],
			["ؠ", "ي"],
			["٠", "٩"],
			["ٮ", "ٯ"],
			["ٱ", "ۓ"],
			"ە",
			["ۥ", "ۦ"],
			["ۮ", "ۼ"],
			"ۿ",
			"ܐ",
			["ܒ", "ܯ"],
			["ݍ", "ޥ"],
			"ޱ",
			["߀", "ߪ"],
			["ߴ", "ߵ"],
			"ߺ",
			["ࠀ", "ࠕ"],
			"ࠚ",
			"ࠤ",
			"ࠨ",
			["ࡀ", "ࡘ"],
			["ࢠ", "ࢴ"],
			["ࢶ", "ࢽ"],
			["ऄ", "ह"],
			"ऽ",
			"ॐ",
			["क़", "ॡ"],
			["०", "९"],
			["ॱ", "ঀ"],
			["অ", "ঌ"],
			["এ", "ঐ"],
			["ও", "ন"],
			["প", "র"],
			"ল",
			["শ", "হ"],
			"ঽ",
			"ৎ",
			["ড়", "ঢ়"],
			["য়", "ৡ"],
			["০", "ৱ"],
			["ਅ", "ਊ"],
			["ਏ", "ਐ"],
			["ਓ", "ਨ"],
			["ਪ", "ਰ"],
			["ਲ", "ਲ਼"],
			["ਵ", "ਸ਼"],
			["ਸ", "ਹ"],
			["ਖ਼", "ੜ"],
			"ਫ਼",
			["੦", "੯"],
			["ੲ", "ੴ"],
			["અ", "ઍ"],
			["એ", "ઑ"],
			["ઓ", "ન"],
			["પ", "ર"],
			["લ", "ળ"],
			["વ", "હ"],
			"ઽ",
			"ૐ",
			["ૠ", "ૡ"],
			["૦", "૯"],
			"ૹ",
			["ଅ", "ଌ"],
			["ଏ", "ଐ"],
			["ଓ", "ନ"],
			["ପ", "ର"],
			["ଲ", "ଳ"],
			["ଵ", "ହ"],
			"ଽ",
			["ଡ଼", "ଢ଼"],
			["ୟ", "ୡ"],
			["୦", "୯"],
			"ୱ",
			"ஃ",
			["அ", "ஊ"],
			["எ", "ஐ"],
			["ஒ", "க"],
			["ங", "ச"],
			"ஜ",
			["ஞ", "ட"],
			["ண", "த"],
			["ந", "ப"],
			["ம", "ஹ"],
			"ௐ",
			["௦", "௯"],
			["అ", "ఌ"],
			["ఎ", "ఐ"],
			["ఒ", "న"],
			["ప", "హ"],
			"ఽ",
			["ౘ", "ౚ"],
			["ౠ", "ౡ"],
			["౦", "౯"],
			"ಀ",
			["ಅ", "ಌ"],
			["ಎ", "ಐ"],
			["ಒ", "ನ"],
			["ಪ", "ಳ"],
			["ವ", "ಹ"],
			"ಽ",
			"ೞ",
			["ೠ", "ೡ"],
			["೦", "೯"],
			["ೱ", "ೲ"],
			["അ", "ഌ"],
			["എ", "ഐ"],
			["ഒ", "ഺ"],
			"ഽ",
			"ൎ",
			["ൔ", "ൖ"],
			["ൟ", "ൡ"],
			["൦", "൯"],
			["ൺ", "ൿ"],
			["අ", "ඖ"],
			["ක", "න"],
			["ඳ", "ර"],
			"ල",
			["ව", "ෆ"],
			["෦", "෯"],
			["ก", "ะ"],
			["า", "ำ"],
			["เ", "ๆ"],
			["๐", "๙"],
			["ກ", "ຂ"],
			"ຄ",
			["ງ", "ຈ"],
			"ຊ",
			"ຍ",
			["ດ", "ທ"],
			["ນ", "ຟ"],
			["ມ", "ຣ"],
			"ລ",
			"ວ",
			["ສ", "ຫ"],
			["ອ", "ະ"],
			["າ", "ຳ"],
			"ຽ",
			["ເ", "ໄ"],
			"ໆ",
			["໐", "໙"],
			["ໜ", "ໟ"],
			"ༀ",
			["༠", "༩"],
			["ཀ", "ཇ"],
			["ཉ", "ཬ"],
			["ྈ", "ྌ"],
			["က", "ဪ"],
			["ဿ", "၉"],
			["ၐ", "ၕ"],
			["ၚ", "ၝ"],
			"ၡ",
			["ၥ", "ၦ"],
			["ၮ", "ၰ"],
			["ၵ", "ႁ"],
			"ႎ",
			["႐", "႙"],
			["Ⴀ", "Ⴥ"],
			"Ⴧ",
			"Ⴭ",
			["ა", "ჺ"],
			["ჼ", "ቈ"],
			["ቊ", "ቍ"],
			["ቐ", "ቖ"],
			"ቘ",
			["ቚ", "ቝ"],
			["በ", "ኈ"],
			["ኊ", "ኍ"],
			["ነ", "ኰ"],
			["ኲ", "ኵ"],
			["ኸ", "ኾ"],
			"ዀ",
			["ዂ", "ዅ"],
			["ወ", "ዖ"],
			["ዘ", "ጐ"],
			["ጒ", "ጕ"],
			["ጘ", "ፚ"],
			["ᎀ", "ᎏ"],
			["Ꭰ", "Ᏽ"],
			["ᏸ", "ᏽ"],
			["ᐁ", "ᙬ"],
			["ᙯ", "ᙿ"],
			["ᚁ", "ᚚ"],
			["ᚠ", "ᛪ"],
			["ᛱ", "ᛸ"],
			["ᜀ", "ᜌ"],
			["ᜎ", "ᜑ"],
			["ᜠ", "ᜱ"],
			["ᝀ", "ᝑ"],
			["ᝠ", "ᝬ"],
			["ᝮ", "ᝰ"],
			["ក", "ឳ"],
			"ៗ",
			"ៜ",
			["០", "៩"],
			["᠐", "᠙"],
			["ᠠ", "ᡷ"],
			["ᢀ", "ᢄ"],
			["ᢇ", "ᢨ"],
			"ᢪ",
			["ᢰ", "ᣵ"],
			["ᤀ", "ᤞ"],
			["᥆", "ᥭ"],
			["ᥰ", "ᥴ"],
			["ᦀ", "ᦫ"],
			["ᦰ", "ᧉ"],
			["᧐", "᧙"],
			["ᨀ", "ᨖ"],
			["ᨠ", "ᩔ"],
			["᪀", "᪉"],
			["᪐", "᪙"],
			"ᪧ",
			["ᬅ", "ᬳ"],
			["ᭅ", "ᭋ"],
			["᭐", "᭙"],
			["ᮃ", "ᮠ"],
			["ᮮ", "ᯥ"],
			["ᰀ", "ᰣ"],
			["᱀", "᱉"],
			["ᱍ", "ᱽ"],
			["ᲀ", "ᲈ"],
			["ᳩ", "ᳬ"],
			["ᳮ", "ᳱ"],
			["ᳵ", "ᳶ"],
			["ᴀ", "ᶿ"],
			["Ḁ", "ἕ"],
			["Ἐ", "Ἕ"],
			["ἠ", "ὅ"],
			["Ὀ", "Ὅ"],
			["ὐ", "ὗ"],
			"Ὑ",
			"Ὓ",
			"Ὕ",
			["Ὗ", "ώ"],
			["ᾀ", "ᾴ"],
			["ᾶ", "ᾼ"],
			"ι",
			["ῂ", "ῄ"],
			["ῆ", "ῌ"],
			["ῐ", "ΐ"],
			["ῖ", "Ί"],
			["ῠ", "Ῥ"],
			["ῲ", "ῴ"],
			["ῶ", "ῼ"],
			"ⁱ",
			"ⁿ",
			["ₐ", "ₜ"],
			"ℂ",
			"ℇ",
			["ℊ", "ℓ"],
			"ℕ",
			["ℙ", "ℝ"],
			"ℤ",
			"Ω",
			"ℨ",
			["K", "ℭ"],
			["ℯ", "ℹ"],
			["ℼ", "ℿ"],
			["ⅅ", "ⅉ"],
			"ⅎ",
			["Ↄ", "ↄ"],
			["Ⰰ", "Ⱞ"],
			["ⰰ", "ⱞ"],
			["Ⱡ", "ⳤ"],
			["Ⳬ", "ⳮ"],
			["Ⳳ", "ⳳ"],
			["ⴀ", "ⴥ"],
			"ⴧ",
			"ⴭ",
			["ⴰ", "ⵧ"],
			"ⵯ",
			["ⶀ", "ⶖ"],
			["ⶠ", "ⶦ"],
			["ⶨ", "ⶮ"],
			["ⶰ", "ⶶ"],
			["ⶸ", "ⶾ"],
			["ⷀ", "ⷆ"],
			["ⷈ", "ⷎ"],
			["ⷐ", "ⷖ"],
			["ⷘ", "ⷞ"],
			"ⸯ",
			["々", "〆"],
			["〱", "〵"],
			["〻", "〼"],
			["ぁ", "ゖ"],
			["ゝ", "ゟ"],
			["ァ", "ヺ"],
			["ー", "ヿ"],
			["ㄅ", "ㄭ"],
			["ㄱ", "ㆎ"],
			["ㆠ", "ㆺ"],
			["ㇰ", "ㇿ"],
			["㐀", "䶵"],
			["一", "鿕"],
			["ꀀ", "ꒌ"],
			["ꓐ", "ꓽ"],
			["ꔀ", "ꘌ"],
			["ꘐ", "ꘫ"],
			["Ꙁ", "ꙮ"],
			["ꙿ", "ꚝ"],
			["ꚠ", "ꛥ"],
			["ꜗ", "ꜟ"],
			["Ꜣ", "ꞈ"],
			["Ꞌ", "Ɪ"],
			["Ʞ", "ꞷ"],
			["ꟷ", "ꠁ"],
			["ꠃ", "ꠅ"],
			["ꠇ", "ꠊ"],
			["ꠌ", "ꠢ"],
			["ꡀ", "ꡳ"],
			["ꢂ", "ꢳ"],
			["꣐", "꣙"],
			["ꣲ", "ꣷ"],
			"ꣻ",
			"ꣽ",
			["꤀", "ꤥ"],
			["ꤰ", "ꥆ"],
			["ꥠ", "ꥼ"],
			["ꦄ", "ꦲ"],
			["ꧏ", "꧙"],
			["ꧠ", "ꧤ"],
			["ꧦ", "ꧾ"],
			["ꨀ", "ꨨ"],
			["ꩀ", "ꩂ"],
			["ꩄ", "ꩋ"],
			["꩐", "꩙"],
			["ꩠ", "ꩶ"],
			"ꩺ",
			["ꩾ", "ꪯ"],
			"ꪱ",
			["ꪵ", "ꪶ"],
			["ꪹ", "ꪽ"],
			"ꫀ",
			"ꫂ",
			["ꫛ", "ꫝ"],
			["ꫠ", "ꫪ"],
			["ꫲ", "ꫴ"],
			["ꬁ", "ꬆ"],
			["ꬉ", "ꬎ"],
			["ꬑ", "ꬖ"],
			["ꬠ", "ꬦ"],
			["ꬨ", "ꬮ"],
			["ꬰ", "ꭚ"],
			["ꭜ", "ꭥ"],
			["ꭰ", "ꯢ"],
			["꯰", "꯹"],
			["가", "힣"],
			["ힰ", "ퟆ"],
			["ퟋ", "ퟻ"],
			["豈", "舘"],
			["並", "龎"],
			["ﬀ", "ﬆ"],
			["ﬓ", "ﬗ"],
			"יִ",
			["ײַ", "ﬨ"],
			["שׁ", "זּ"],
			["טּ", "לּ"],
			"מּ",
			["נּ", "סּ"],
			["ףּ", "פּ"],
			["צּ", "ﮱ"],
			["ﯓ", "ﴽ"],
			["ﵐ", "ﶏ"],
			["ﶒ", "ﷇ"],
			["ﷰ", "ﷻ"],
			["ﹰ", "ﹴ"],
			["ﹶ", "ﻼ"],
			["０", "９"],
			["Ａ", "Ｚ"],
			["ａ", "ｚ"],
			["ｦ", "ﾾ"],
			["ￂ", "ￇ"],
			["ￊ", "ￏ"],
			["ￒ", "ￗ"],
			["ￚ", "ￜ"]
		], !1, !1), sc = function() {
			return D([E("")]);
		}, cc = function(a) {
			return z(a);
		}, lc = function() {
			return D([E("")]);
		}, dc = function(a, e) {
			return _([a, ...e]);
		}, mc = function(a, e, u) {
			return O(a, e, u, [qm().start, qm().end]);
		}, hc = function(a) {
			return a;
		}, gc = function(a) {
			return j(a);
		}, fc = function() {
			return E("|");
		}, kc = function(a) {
			return a;
		}, pc = function(a, e) {
			return a && e ? "center" : e ? "right" : a ? "left" : void 0;
		}, bc = function(a, e, u, n) {
			return S(a, e, u, n);
		}, vc = function(a, e, u) {
			return S(a, e, void 0, u);
		}, Ac = function(a, e, u) {
			return a + e + ":" + u;
		}, yc = function(a, e, u, n, t, o, r, i) {
			return X({
				year: a,
				month: e,
				day: u,
				hours: n,
				minutes: t,
				seconds: o,
				milliseconds: r,
				timezone: i
			});
		}, xc = function(a, e, u, n, t, o, r) {
			return X({
				year: a,
				month: e,
				day: u,
				hours: n,
				minutes: t,
				seconds: o,
				timezone: r
			});
		}, wc = function(a, e) {
			return $(a, e, [qm().start, qm().end]);
		}, Fc = function(a) {
			return $(a, void 0, [qm().start, qm().end]);
		}, Cc = function(a, e) {
			return i(e, a);
		}, Dc = function(a) {
			return s(a);
		}, Bc = function(a) {
			return s(a);
		}, Ec = function() {
			return s(E(""));
		}, zc = function(a) {
			return E(a);
		}, jc = function(a, e) {
			return h(e, a);
		}, qc = function(a) {
			return a.length;
		}, _c = function(a) {
			return j(a);
		}, Ic = function(a) {
			return T(a);
		}, Oc = function(a, e) {
			return P(e, a);
		}, Pc = function() {
			return !0;
		}, Tc = function() {
			return !1;
		}, Lc = function(a) {
			return C(a);
		}, $c = function(a, e) {
			return x(e, parseInt(a, 10));
		}, Sc = function(a) {
			return L(a);
		}, Xc = function(a) {
			return x(a);
		}, Nc = function(a) {
			return x(a);
		}, Hc = function(a) {
			return j(a);
		}, Rc = function(a) {
			return v(a);
		}, Zc = function() {
			return e.katex?.parenthesisSyntax;
		}, Mc = function() {
			return e.katex?.dollarSyntax;
		}, Kc = function() {
			return e.katex?.parenthesisSyntax;
		}, Uc = function() {
			return e.katex?.dollarSyntax;
		}, Wc = function(a) {
			return k(a);
		}, Jc = function() {
			return e.katex?.parenthesisSyntax;
		}, Gc = function() {
			return e.katex?.dollarSyntax;
		}, Qc = function() {
			return e.katex?.parenthesisSyntax;
		}, Vc = function() {
			return e.katex?.dollarSyntax;
		}, Yc = function() {
			return A();
		}, al = function(a) {
			return p(a);
		}, el = function() {
			return [qm().start, qm().end];
		}, ul = function(a) {
			return D(a);
		}, nl = function(a) {
			return j(a);
		}, tl = function(a) {
			return a;
		}, ol = function(a) {
			return a;
		}, rl = function() {
			return E("-");
		}, il = function(a) {
			return E(a);
		}, sl = function(a, e) {
			return E(`<t:${a}:${e}>`);
		}, cl = function(a) {
			return E(`<t:${a}>`);
		}, ll = function(a) {
			return q(a);
		}, dl = function(a) {
			return j(a);
		}, ml = function(a, e) {
			return a.length ? y(e, j(a)) : y(e);
		}, hl = function(a, e) {
			return y(a, [E(e)]);
		}, gl = function(a) {
			return E(a);
		}, fl = function(a) {
			return E(a);
		}, kl = function(a) {
			return "tel:" + a.number;
		}, pl = function(a) {
			return "tel:" + a.number;
		}, bl = function(a, e) {
			return a + e;
		}, vl = function(a, e) {
			return a ? g(e, a) : g(e);
		}, Al = function(a, e) {
			return a + e;
		}, yl = function(a) {
			return {
				text: "+" + a.text,
				number: a.number
			};
		}, xl = function(a, e) {
			return {
				text: a.text + "-" + e,
				number: a.number + e
			};
		}, wl = function(a, e, u) {
			return {
				text: a.text + e + "-" + u,
				number: a.number + e + u
			};
		}, Fl = function(a, e) {
			return {
				text: a.text + e,
				number: a.number + e
			};
		}, Cl = function(a) {
			return {
				text: a,
				number: a
			};
		}, Dl = function(a) {
			return {
				text: a,
				number: a
			};
		}, Bl = function(a) {
			return {
				text: "(" + a + ")",
				number: a
			};
		}, El = function(a) {
			return B(a.text, a.number);
		}, zl = function(a) {
			return n(a);
		}, jl = function(a) {
			return E("_" + a);
		}, ql = function(a) {
			return t(a, e.customDomains);
		}, _l = function(a, e) {
			return a + e;
		}, Il = function() {
			return !N && (N = !0, !0);
		}, Ol = function(a) {
			return N = !1, a;
		}, Pl = function() {
			return N = !1, !1;
		}, Tl = function() {
			return !R && (R = !0, !0);
		}, Ll = function(a) {
			return R = !1, a;
		}, $l = function() {
			return R = !1, !1;
		}, Sl = function() {
			return !H && (H = !0, !0);
		}, Xl = function(a) {
			return H = !1, a;
		}, Nl = function() {
			return H = !1, !1;
		}, Hl = function() {
			return !Z && (Z = !0, !0);
		}, Rl = function(a) {
			return Z = !1, a;
		}, Zl = function() {
			return Z = !1, !1;
		}, Ml = function(a) {
			return E(a);
		}, Kl = function(a, e) {
			return j([
				E("__"),
				...a,
				E("__"),
				E(e)
			]);
		}, Ul = function(a, e) {
			return j([
				E("_"),
				...a,
				E("_"),
				E(e)
			]);
		}, Wl = function(a) {
			return b(a);
		}, Jl = function(a) {
			return j(a);
		}, Gl = function(a) {
			return a;
		}, Ql = function(a) {
			return a;
		}, Vl = function(a) {
			return r(j(a));
		}, Yl = function(a) {
			return a;
		}, ad = function(a) {
			return a;
		}, ed = function(a) {
			return I(j(a));
		}, ud = function(a) {
			return E(a);
		}, nd = function(a) {
			return E(a);
		}, td = function(a) {
			return E(a);
		}, od = function(a) {
			return E(a);
		}, rd = function(a) {
			return E(a);
		}, id = function(a) {
			return E(a);
		}, sd = function(a, e, u) {
			return E(a + e + u);
		}, cd = function(a, e, u) {
			return E(a + e + u);
		}, ld = function(a, e, u) {
			return E(a + e + u);
		}, dd = function(a) {
			return !a.endsWith("__");
		}, md = function(a) {
			return F(a);
		}, hd = function(a, e) {
			return j([a, E("@" + e)])[0];
		}, gd = function(a, e) {
			return j([a, E("#" + e)])[0];
		}, fd = function(a) {
			return w(a);
		}, kd = function(a) {
			return [o(a)];
		}, pd = function(a) {
			return d(a);
		}, bd = function(a) {
			return l(a);
		}, vd = function() {
			return e.emoticons;
		}, Ad = function(a) {
			return m(a, "broken_heart");
		}, yd = function(a) {
			return m(a, "heart");
		}, xd = function(a) {
			return m(a, "smiley");
		}, wd = function(a) {
			return m(a, "joy");
		}, Fd = function(a) {
			return m(a, "slight_smile");
		}, Cd = function(a) {
			return m(a, "kissing_heart");
		}, Dd = function(a) {
			return m(a, "stuck_out_tongue");
		}, Bd = function(a) {
			return m(a, "disappointed");
		}, Ed = function(a) {
			return m(a, "confused");
		}, zd = function(a) {
			return m(a, "cry");
		}, jd = function(a) {
			return m(a, "angry");
		}, qd = function(a) {
			return m(a, "flushed");
		}, _d = function(a) {
			return m(a, "no_mouth");
		}, Id = function(a) {
			return m(a, "open_mouth");
		}, Od = function(a) {
			return m(a, "smiley");
		}, Pd = function(a) {
			return m(a, "slight_smile");
		}, Td = function(a) {
			return m(a, "kissing_heart");
		}, Ld = function(a) {
			return m(a, "stuck_out_tongue");
		}, $d = function(a) {
			return m(a, "disappointed");
		}, Sd = function(a) {
			return m(a, "confused");
		}, Xd = function(a) {
			return m(a, "flushed");
		}, Nd = function(a) {
			return m(a, "no_mouth");
		}, Hd = function(a) {
			return m(a, "laughing");
		}, Rd = function(a) {
			return m(a, "persevere");
		}, Zd = function(a) {
			return m(a, "stuck_out_tongue_winking_eye");
		}, Md = function(a) {
			return m(a, "confused");
		}, Kd = function(a) {
			return m(a, "angry");
		}, Ud = function(a) {
			return m(a, "disappointed");
		}, Wd = function(a) {
			return m(a, "open_mouth");
		}, Jd = function(a) {
			return m(a, "sweat_smile");
		}, Gd = function(a) {
			return m(a, "sweat");
		}, Qd = function(a) {
			return m(a, "innocent");
		}, Vd = function(a) {
			return m(a, "open_mouth");
		}, Yd = function(a) {
			return m(a, "innocent");
		}, am = function(a) {
			return m(a, "wink");
		}, em = function(a) {
			return m(a, "cry");
		}, um = function(a) {
			return m(a, "wink");
		}, nm = function(a) {
			return m(a, "person_gesturing_ok");
		}, tm = function(a) {
			return m(a, "sunglasses");
		}, om = function(a) {
			return m(a, "sunglasses");
		}, rm = function(a) {
			return m(a, "fearful");
		}, im = function(a) {
			return m(a, "stuck_out_tongue_winking_eye");
		}, sm = function(a) {
			return m(a, "dizzy_face");
		}, cm = function(a) {
			return m(a, "dizzy_face");
		}, lm = function(a) {
			return m(a, "dizzy_face");
		}, dm = function(a) {
			return m(a, "thumbsup");
		}, mm = function(a) {
			return m(a, "expressionless");
		}, hm = function(a) {
			return m(a, "person_gesturing_ok");
		}, gm = function(a) {
			return f(E(a));
		}, fm = function() {
			return e.colors;
		}, km = function(a) {
			return c(...a);
		}, pm = function(a) {
			return E(a);
		}, bm = function(a) {
			return E(a);
		}, vm = function(a) {
			return E(a);
		}, Am = function(a) {
			return E(a);
		}, ym = function(a) {
			return E(a);
		}, xm = function(a, e, u) {
			return a + e + u;
		}, wm = function(a) {
			return parseInt(a + a, 16);
		}, Fm = function(a, e) {
			return parseInt(a + e, 16);
		}, Cm = 0 | e.peg$currPos, Dm = Cm, Bm = [{
			line: 1,
			column: 1
		}], Em = Cm, zm = e.peg$maxFailExpected || [], jm = 0 | e.peg$silentFails;
		if (e.startRule) {
			if (!(e.startRule in Q)) throw new Error("Can't start parsing from rule \"" + e.startRule + "\".");
			V = Q[e.startRule];
		}
		function qm() {
			return {
				source: G,
				start: Dm,
				end: Cm
			};
		}
		function _m(a, e) {
			return {
				type: "literal",
				text: a,
				ignoreCase: e
			};
		}
		function Im(a, e, u) {
			return {
				type: "class",
				parts: a,
				inverted: e,
				ignoreCase: u
			};
		}
		function Om(e) {
			var u, n = Bm[e];
			if (n) return n;
			if (e >= Bm.length) u = Bm.length - 1;
			else for (u = e; !Bm[--u];);
			for (n = {
				line: (n = Bm[u]).line,
				column: n.column
			}; u < e;) 10 === a.charCodeAt(u) ? (n.line++, n.column = 1) : n.column++, u++;
			return Bm[e] = n, n;
		}
		function Pm(a, e, u) {
			var n = Om(a), t = Om(e), o = {
				source: G,
				start: {
					offset: a,
					line: n.line,
					column: n.column
				},
				end: {
					offset: e,
					line: t.line,
					column: t.column
				}
			};
			return u && G && "function" == typeof G.offset && (o.start = G.offset(o.start), o.end = G.offset(o.end)), o;
		}
		function Tm(a) {
			Cm < Em || (Cm > Em && (Em = Cm, zm = []), zm.push(a));
		}
		function Lm() {
			var e = Cm, u = function() {
				var a = Cm, e = [], u, n, t, o, r, i;
				for ((u = dg()) === J && (u = mg()); u !== J;) e.push(u), (u = dg()) === J && (u = mg());
				if (u = Cm, n = [], t = Cm, (o = ag()) === J && (o = eg()), o !== J) {
					for (r = [], (i = dg()) === J && (i = mg()); i !== J;) r.push(i), (i = dg()) === J && (i = mg());
					t = o;
				} else Cm = t, t = J;
				for (; t !== J;) if (n.push(t), n.length >= 3) t = J;
				else if (t = Cm, (o = ag()) === J && (o = eg()), o !== J) {
					for (r = [], (i = dg()) === J && (i = mg()); i !== J;) r.push(i), (i = dg()) === J && (i = mg());
					t = o;
				} else Cm = t, t = J;
				return n.length < 1 ? (Cm = u, u = J) : u = n, u !== J ? (Dm = a, a = kd(u)) : (Cm = a, a = J), a;
			}(), n, t;
			if (u !== J ? (n = Cm, jm++, a.length > Cm ? (t = a.charAt(Cm), Cm++) : (t = J, 0 === jm && Tm(jt)), jm--, t === J ? n = void 0 : (Cm = n, n = J), n !== J ? e = u : (Cm = e, e = J)) : (Cm = e, e = J), e === J) if (e = [], (u = $m()) === J && (u = ch()) === J && (u = Cm, (n = dg()) !== J && (Dm = u, n = sc()), u = n), u !== J) for (; u !== J;) e.push(u), (u = $m()) === J && (u = ch()) === J && (u = Cm, (n = dg()) !== J && (Dm = u, n = sc()), u = n);
			else e = J;
			return e;
		}
		function $m() {
			var e;
			return (e = function() {
				var a = Cm, e = [], u;
				if ((u = Sm()) !== J) for (; u !== J;) e.push(u), u = Sm();
				else e = J;
				return e !== J && (Dm = a, e = cc(e)), a = e;
			}()) === J && (e = function() {
				var e = Cm, u, n, t, o, r, i, s;
				if (a.substr(Cm, 2) === aa ? (u = aa, Cm += 2) : (u = J, 0 === jm && Tm(It)), u !== J) if (dg() !== J) if (n = Cm, t = Cm, jm++, o = Cm, jm++, a.substr(Cm, 2) === aa ? (r = aa, Cm += 2) : (r = J, 0 === jm && Tm(It)), jm--, r === J ? o = void 0 : (Cm = o, o = J), jm--, o !== J ? (Cm = t, t = void 0) : t = J, t !== J && (o = ch()) !== J ? n = o : (Cm = n, n = J), n !== J) {
					for (t = [], o = Cm, r = Cm, jm++, i = Cm, jm++, a.substr(Cm, 2) === aa ? (s = aa, Cm += 2) : (s = J, 0 === jm && Tm(It)), jm--, s === J ? i = void 0 : (Cm = i, i = J), jm--, i !== J ? (Cm = r, r = void 0) : r = J, r !== J && (i = ch()) !== J ? o = i : (Cm = o, o = J); o !== J;) t.push(o), o = Cm, r = Cm, jm++, i = Cm, jm++, a.substr(Cm, 2) === aa ? (s = aa, Cm += 2) : (s = J, 0 === jm && Tm(It)), jm--, s === J ? i = void 0 : (Cm = i, i = J), jm--, i !== J ? (Cm = r, r = void 0) : r = J, r !== J && (i = ch()) !== J ? o = i : (Cm = o, o = J);
					(o = dg()) === J && (o = null), a.substr(Cm, 2) === aa ? (r = aa, Cm += 2) : (r = J, 0 === jm && Tm(It)), r !== J ? (Dm = e, e = dc(n, t)) : (Cm = e, e = J);
				} else Cm = e, e = J;
				else Cm = e, e = J;
				else Cm = e, e = J;
				return e;
			}()) === J && (e = function() {
				var e = Cm, u, n, t, o, r;
				if (a.substr(Cm, 3) === sa ? (u = sa, Cm += 3) : (u = J, 0 === jm && Tm(Rt)), u !== J) if (n = function() {
					var e = Cm, u = [], n = a.charAt(Cm);
					if (cn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Zt)), n !== J) for (; n !== J;) u.push(n), n = a.charAt(Cm), cn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Zt));
					else u = J;
					return e = u !== J ? a.substring(e, Cm) : u;
				}(), n === J && (n = null), dg() !== J) {
					if (t = [], (o = Qm()) !== J) for (; o !== J;) t.push(o), o = Qm();
					else t = J;
					t !== J && (o = dg()) !== J ? (a.substr(Cm, 3) === sa ? (r = sa, Cm += 3) : (r = J, 0 === jm && Tm(Rt)), r !== J ? (Dm = e, e = Cc(n, t)) : (Cm = e, e = J)) : (Cm = e, e = J);
				} else Cm = e, e = J;
				else Cm = e, e = J;
				return e;
			}()) === J && (e = function() {
				var e = Cm, u = [], n = a.charAt(Cm), t, o, r;
				for (on.test(n) ? Cm++ : (n = J, 0 === jm && Tm(_t)); n !== J;) u.push(n), n = a.charAt(Cm), on.test(n) ? Cm++ : (n = J, 0 === jm && Tm(_t));
				if (n = function() {
					var e = Cm, u = Cm, n = [], t;
					for (45 === a.charCodeAt(Cm) ? (t = ta, Cm++) : (t = J, 0 === jm && Tm(Lt)); t !== J;) n.push(t), 45 === a.charCodeAt(Cm) ? (t = ta, Cm++) : (t = J, 0 === jm && Tm(Lt));
					return n.length < 3 ? (Cm = u, u = J) : u = n, u !== J && (Dm = e, u = el()), e = u;
				}(), n !== J) {
					for (t = [], o = a.charAt(Cm), on.test(o) ? Cm++ : (o = J, 0 === jm && Tm(_t)); o !== J;) t.push(o), o = a.charAt(Cm), on.test(o) ? Cm++ : (o = J, 0 === jm && Tm(_t));
					(o = dg()) === J && (o = Cm, jm++, a.length > Cm ? (r = a.charAt(Cm), Cm++) : (r = J, 0 === jm && Tm(jt)), jm--, r === J ? o = void 0 : (Cm = o, o = J)), o !== J ? (Dm = e, e = al(n)) : (Cm = e, e = J);
				} else Cm = e, e = J;
				return e;
			}()) === J && (e = function() {
				var e = Cm, u, n, t, o;
				if ((u = Xm()) !== J) if (n = function() {
					var e = Cm, u, n, t, o, r;
					if (124 === a.charCodeAt(Cm) ? (u = ea, Cm++) : (u = J, 0 === jm && Tm(Ot)), u !== J) {
						if (n = [], t = Cm, (o = Rm()) !== J ? (124 === a.charCodeAt(Cm) ? (r = ea, Cm++) : (r = J, 0 === jm && Tm(Ot)), r !== J ? t = o : (Cm = t, t = J)) : (Cm = t, t = J), t !== J) for (; t !== J;) n.push(t), t = Cm, (o = Rm()) !== J ? (124 === a.charCodeAt(Cm) ? (r = ea, Cm++) : (r = J, 0 === jm && Tm(Ot)), r !== J ? t = o : (Cm = t, t = J)) : (Cm = t, t = J);
						else n = J;
						n !== J ? ((t = dg()) === J && (t = null), Dm = e, e = kc(n)) : (Cm = e, e = J);
					} else Cm = e, e = J;
					return e;
				}(), n !== J) {
					for (t = [], o = Xm(); o !== J;) t.push(o), o = Xm();
					Dm = e, e = mc(u, n, t);
				} else Cm = e, e = J;
				else Cm = e, e = J;
				return e;
			}()) === J && (e = function() {
				var e = Cm, u = function() {
					var e = Cm, u = Cm, n = [], t;
					for (35 === a.charCodeAt(Cm) ? (t = da, Cm++) : (t = J, 0 === jm && Tm(Gt)); t !== J;) n.push(t), n.length >= 4 ? t = J : 35 === a.charCodeAt(Cm) ? (t = da, Cm++) : (t = J, 0 === jm && Tm(Gt));
					return n.length < 1 ? (Cm = u, u = J) : u = n, u !== J && (Dm = e, u = qc(u)), e = u;
				}(), n, t;
				if (u !== J) {
					if (n = [], t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t)), t !== J) for (; t !== J;) n.push(t), t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t));
					else n = J;
					n !== J ? (t = function() {
						var a = Cm, e = [], u;
						if ((u = ah()) !== J) for (; u !== J;) e.push(u), u = ah();
						else e = J;
						return e !== J && (Dm = a, e = _c(e)), a = e;
					}(), t !== J ? (dg(), Dm = e, e = jc(u, t)) : (Cm = e, e = J)) : (Cm = e, e = J);
				} else Cm = e, e = J;
				return e;
			}()) === J && (e = function() {
				var a = Cm, e = [], u;
				if ((u = eh()) !== J) for (; u !== J;) e.push(u), u = eh();
				else e = J;
				return e !== J && (Dm = a, e = Ic(e)), a = e;
			}()) === J && (e = function() {
				var a = Cm, e = [], u;
				if ((u = uh()) !== J) for (; u !== J;) e.push(u), u = uh();
				else e = J;
				return e !== J && (Dm = a, e = Lc(e)), a = e;
			}()) === J && (e = function() {
				var a = Cm, e = [], u;
				if ((u = nh()) !== J) for (; u !== J;) e.push(u), u = nh();
				else e = J;
				if (e === J) if (e = [], (u = th()) !== J) for (; u !== J;) e.push(u), u = th();
				else e = J;
				return e !== J && (Dm = a, e = Sc(e)), a = e;
			}()) === J && (e = function() {
				var e = Cm, u = function() {
					var e = Cm, u, n;
					return Dm = Cm, (u = (u = Zc()) ? void 0 : J) !== J ? (a.substr(Cm, 2) === pa ? (n = pa, Cm += 2) : (n = J, 0 === jm && Tm(no)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, Dm = Cm, (u = (u = Mc()) ? void 0 : J) !== J ? (a.substr(Cm, 2) === ba ? (n = ba, Cm += 2) : (n = J, 0 === jm && Tm(to)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J)), e;
				}(), n, t, o, r, i;
				if (u !== J) {
					for (n = Cm, t = [], o = a.charAt(Cm), hn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(uo)), o === J && (o = Cm, r = Cm, jm++, i = rh(), jm--, i === J ? r = void 0 : (Cm = r, r = J), r !== J ? (a.length > Cm ? (i = a.charAt(Cm), Cm++) : (i = J, 0 === jm && Tm(jt)), i !== J ? o = r = [r, i] : (Cm = o, o = J)) : (Cm = o, o = J)); o !== J;) t.push(o), o = a.charAt(Cm), hn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(uo)), o === J && (o = Cm, r = Cm, jm++, i = rh(), jm--, i === J ? r = void 0 : (Cm = r, r = J), r !== J ? (a.length > Cm ? (i = a.charAt(Cm), Cm++) : (i = J, 0 === jm && Tm(jt)), i !== J ? o = r = [r, i] : (Cm = o, o = J)) : (Cm = o, o = J));
					n = a.substring(n, Cm), (t = rh()) !== J ? (Dm = e, e = Rc(n)) : (Cm = e, e = J);
				} else Cm = e, e = J;
				return e;
			}()) === J && (e = function() {
				var a = Cm, e = [], u = mg();
				for (; u !== J;) e.push(u), u = mg();
				return (u = dg()) !== J ? (Dm = a, a = Yc()) : (Cm = a, a = J), a;
			}()), e;
		}
		function Sm() {
			var e = Cm, u, n, t;
			if (62 === a.charCodeAt(Cm) ? (u = Y, Cm++) : (u = J, 0 === jm && Tm(qt)), u !== J) {
				for (n = [], t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t)); t !== J;) n.push(t), t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t));
				(t = dg()) !== J ? (Dm = e, e = lc()) : (Cm = e, e = J);
			} else Cm = e, e = J;
			if (e === J) if (e = Cm, 62 === a.charCodeAt(Cm) ? (u = Y, Cm++) : (u = J, 0 === jm && Tm(qt)), u !== J) {
				for (n = [], t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t)); t !== J;) n.push(t), t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t));
				(t = ch()) !== J ? e = t : (Cm = e, e = J);
			} else Cm = e, e = J;
			return e;
		}
		function Xm() {
			var e = Cm, u, n, t, o, r;
			if (124 === a.charCodeAt(Cm) ? (u = ea, Cm++) : (u = J, 0 === jm && Tm(Ot)), u !== J) {
				if (n = [], t = Cm, o = Nm(), 124 === a.charCodeAt(Cm) ? (r = ea, Cm++) : (r = J, 0 === jm && Tm(Ot)), r !== J ? t = o : (Cm = t, t = J), t !== J) for (; t !== J;) n.push(t), t = Cm, o = Nm(), 124 === a.charCodeAt(Cm) ? (r = ea, Cm++) : (r = J, 0 === jm && Tm(Ot)), r !== J ? t = o : (Cm = t, t = J);
				else n = J;
				n !== J ? ((t = dg()) === J && (t = null), Dm = e, e = hc(n)) : (Cm = e, e = J);
			} else Cm = e, e = J;
			return e;
		}
		function Nm() {
			var a = Cm, e = [], u = Hm();
			for (; u !== J;) e.push(u), u = Hm();
			return Dm = a, gc(e);
		}
		function Hm() {
			var e = Cm, u, n, t;
			return a.substr(Cm, 2) === ua ? (u = ua, Cm += 2) : (u = J, 0 === jm && Tm(Pt)), u !== J && (Dm = e, u = fc()), (e = u) === J && (e = Cm, u = Cm, jm++, 124 === a.charCodeAt(Cm) ? (n = ea, Cm++) : (n = J, 0 === jm && Tm(Ot)), jm--, n === J ? u = void 0 : (Cm = u, u = J), u !== J ? (n = Cm, jm++, t = dg(), jm--, t === J ? n = void 0 : (Cm = n, n = J), n !== J ? ((t = fh()) === J && (t = hg()), t !== J ? e = t : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)), e;
		}
		function Rm() {
			var e = Cm, u = [], n = a.charAt(Cm), t, o, r, i;
			for (on.test(n) ? Cm++ : (n = J, 0 === jm && Tm(_t)); n !== J;) u.push(n), n = a.charAt(Cm), on.test(n) ? Cm++ : (n = J, 0 === jm && Tm(_t));
			if (58 === a.charCodeAt(Cm) ? (n = na, Cm++) : (n = J, 0 === jm && Tm(Tt)), n === J && (n = null), t = [], 45 === a.charCodeAt(Cm) ? (o = ta, Cm++) : (o = J, 0 === jm && Tm(Lt)), o !== J) for (; o !== J;) t.push(o), 45 === a.charCodeAt(Cm) ? (o = ta, Cm++) : (o = J, 0 === jm && Tm(Lt));
			else t = J;
			if (t !== J) {
				for (58 === a.charCodeAt(Cm) ? (o = na, Cm++) : (o = J, 0 === jm && Tm(Tt)), o === J && (o = null), r = [], i = a.charAt(Cm), on.test(i) ? Cm++ : (i = J, 0 === jm && Tm(_t)); i !== J;) r.push(i), i = a.charAt(Cm), on.test(i) ? Cm++ : (i = J, 0 === jm && Tm(_t));
				Dm = e, e = pc(n, o);
			} else Cm = e, e = J;
			return e;
		}
		function Zm() {
			var e = a.charAt(Cm);
			return rn.test(e) ? Cm++ : (e = J, 0 === jm && Tm($t)), e;
		}
		function Mm() {
			var e = Cm, u = Cm, n = [], t = bg();
			for (; t !== J;) n.push(t), t = n.length >= 10 ? J : bg();
			return n.length < 10 ? (Cm = u, u = J) : u = n, u !== J ? a.substring(e, Cm) : u;
		}
		function Km() {
			var e;
			return (e = function() {
				var e = Cm, u = Cm, n = Cm, t = [], o = bg(), r, i, s, c;
				for (; o !== J;) t.push(o), o = t.length >= 2 ? J : bg();
				if (t.length < 2 ? (Cm = n, n = J) : n = t, (u = n !== J ? a.substring(u, Cm) : n) !== J) if (58 === a.charCodeAt(Cm) ? (n = na, Cm++) : (n = J, 0 === jm && Tm(Tt)), n !== J) {
					for (t = Cm, o = Cm, r = [], i = bg(); i !== J;) r.push(i), i = r.length >= 2 ? J : bg();
					if (r.length < 2 ? (Cm = o, o = J) : o = r, (t = o !== J ? a.substring(t, Cm) : o) !== J) if (58 === a.charCodeAt(Cm) ? (o = na, Cm++) : (o = J, 0 === jm && Tm(Tt)), o !== J) {
						for (r = Cm, i = Cm, s = [], c = bg(); c !== J;) s.push(c), c = s.length >= 2 ? J : bg();
						s.length < 2 ? (Cm = i, i = J) : i = s, (r = i !== J ? a.substring(r, Cm) : i) !== J ? ((i = Um()) === J && (i = null), Dm = e, e = bc(u, t, r, i)) : (Cm = e, e = J);
					} else Cm = e, e = J;
					else Cm = e, e = J;
				} else Cm = e, e = J;
				else Cm = e, e = J;
				return e;
			}()) === J && (e = function() {
				var e = Cm, u = Cm, n = Cm, t = [], o = bg(), r, i;
				for (; o !== J;) t.push(o), o = t.length >= 2 ? J : bg();
				if (t.length < 2 ? (Cm = n, n = J) : n = t, (u = n !== J ? a.substring(u, Cm) : n) !== J) if (58 === a.charCodeAt(Cm) ? (n = na, Cm++) : (n = J, 0 === jm && Tm(Tt)), n !== J) {
					for (t = Cm, o = Cm, r = [], i = bg(); i !== J;) r.push(i), i = r.length >= 2 ? J : bg();
					r.length < 2 ? (Cm = o, o = J) : o = r, (t = o !== J ? a.substring(t, Cm) : o) !== J ? ((o = Um()) === J && (o = null), Dm = e, e = vc(u, t, o)) : (Cm = e, e = J);
				} else Cm = e, e = J;
				else Cm = e, e = J;
				return e;
			}()), e;
		}
		function Um() {
			var e = Cm, u = a.charAt(Cm), n, t, o, r, i, s;
			if (sn.test(u) ? Cm++ : (u = J, 0 === jm && Tm(St)), u !== J) {
				for (n = Cm, t = Cm, o = [], r = bg(); r !== J;) o.push(r), r = o.length >= 2 ? J : bg();
				if (o.length < 2 ? (Cm = t, t = J) : t = o, (n = t !== J ? a.substring(n, Cm) : t) !== J) if (58 === a.charCodeAt(Cm) ? (t = na, Cm++) : (t = J, 0 === jm && Tm(Tt)), t !== J) {
					for (o = Cm, r = Cm, i = [], s = bg(); s !== J;) i.push(s), s = i.length >= 2 ? J : bg();
					i.length < 2 ? (Cm = r, r = J) : r = i, (o = r !== J ? a.substring(o, Cm) : r) !== J ? (Dm = e, e = Ac(u, n, o)) : (Cm = e, e = J);
				} else Cm = e, e = J;
				else Cm = e, e = J;
			} else Cm = e, e = J;
			return e;
		}
		function Wm() {
			var e = Cm, u = Cm, n = Cm, t = [], o = bg(), r, i, s, c, l, d, m, h, g, f, k, p;
			for (; o !== J;) t.push(o), o = t.length >= 4 ? J : bg();
			if (t.length < 4 ? (Cm = n, n = J) : n = t, (u = n !== J ? a.substring(u, Cm) : n) !== J) if (45 === a.charCodeAt(Cm) ? (n = ta, Cm++) : (n = J, 0 === jm && Tm(Lt)), n !== J) {
				for (t = Cm, o = Cm, r = [], i = bg(); i !== J;) r.push(i), i = r.length >= 2 ? J : bg();
				if (r.length < 2 ? (Cm = o, o = J) : o = r, (t = o !== J ? a.substring(t, Cm) : o) !== J) if (45 === a.charCodeAt(Cm) ? (o = ta, Cm++) : (o = J, 0 === jm && Tm(Lt)), o !== J) {
					for (r = Cm, i = Cm, s = [], c = bg(); c !== J;) s.push(c), c = s.length >= 2 ? J : bg();
					if (s.length < 2 ? (Cm = i, i = J) : i = s, (r = i !== J ? a.substring(r, Cm) : i) !== J) if (84 === a.charCodeAt(Cm) ? (i = oa, Cm++) : (i = J, 0 === jm && Tm(Xt)), i !== J) {
						for (s = Cm, c = Cm, l = [], d = bg(); d !== J;) l.push(d), d = l.length >= 2 ? J : bg();
						if (l.length < 2 ? (Cm = c, c = J) : c = l, (s = c !== J ? a.substring(s, Cm) : c) !== J) if (58 === a.charCodeAt(Cm) ? (c = na, Cm++) : (c = J, 0 === jm && Tm(Tt)), c !== J) {
							for (l = Cm, d = Cm, m = [], h = bg(); h !== J;) m.push(h), h = m.length >= 2 ? J : bg();
							if (m.length < 2 ? (Cm = d, d = J) : d = m, (l = d !== J ? a.substring(l, Cm) : d) !== J) if (58 === a.charCodeAt(Cm) ? (d = na, Cm++) : (d = J, 0 === jm && Tm(Tt)), d !== J) {
								for (m = Cm, h = Cm, g = [], f = bg(); f !== J;) g.push(f), f = g.length >= 2 ? J : bg();
								if (g.length < 2 ? (Cm = h, h = J) : h = g, (m = h !== J ? a.substring(m, Cm) : h) !== J) if (46 === a.charCodeAt(Cm) ? (h = ra, Cm++) : (h = J, 0 === jm && Tm(Nt)), h !== J) {
									for (g = Cm, f = Cm, k = [], p = bg(); p !== J;) k.push(p), p = k.length >= 3 ? J : bg();
									k.length < 3 ? (Cm = f, f = J) : f = k, (g = f !== J ? a.substring(g, Cm) : f) !== J ? ((f = Um()) === J && (f = null), Dm = e, e = yc(u, t, r, s, l, m, g, f)) : (Cm = e, e = J);
								} else Cm = e, e = J;
								else Cm = e, e = J;
							} else Cm = e, e = J;
							else Cm = e, e = J;
						} else Cm = e, e = J;
						else Cm = e, e = J;
					} else Cm = e, e = J;
					else Cm = e, e = J;
				} else Cm = e, e = J;
				else Cm = e, e = J;
			} else Cm = e, e = J;
			else Cm = e, e = J;
			return e;
		}
		function Jm() {
			var e = Cm, u = Cm, n = Cm, t = [], o = bg(), r, i, s, c, l, d, m, h, g, f;
			for (; o !== J;) t.push(o), o = t.length >= 4 ? J : bg();
			if (t.length < 4 ? (Cm = n, n = J) : n = t, (u = n !== J ? a.substring(u, Cm) : n) !== J) if (45 === a.charCodeAt(Cm) ? (n = ta, Cm++) : (n = J, 0 === jm && Tm(Lt)), n !== J) {
				for (t = Cm, o = Cm, r = [], i = bg(); i !== J;) r.push(i), i = r.length >= 2 ? J : bg();
				if (r.length < 2 ? (Cm = o, o = J) : o = r, (t = o !== J ? a.substring(t, Cm) : o) !== J) if (45 === a.charCodeAt(Cm) ? (o = ta, Cm++) : (o = J, 0 === jm && Tm(Lt)), o !== J) {
					for (r = Cm, i = Cm, s = [], c = bg(); c !== J;) s.push(c), c = s.length >= 2 ? J : bg();
					if (s.length < 2 ? (Cm = i, i = J) : i = s, (r = i !== J ? a.substring(r, Cm) : i) !== J) if (84 === a.charCodeAt(Cm) ? (i = oa, Cm++) : (i = J, 0 === jm && Tm(Xt)), i !== J) {
						for (s = Cm, c = Cm, l = [], d = bg(); d !== J;) l.push(d), d = l.length >= 2 ? J : bg();
						if (l.length < 2 ? (Cm = c, c = J) : c = l, (s = c !== J ? a.substring(s, Cm) : c) !== J) if (58 === a.charCodeAt(Cm) ? (c = na, Cm++) : (c = J, 0 === jm && Tm(Tt)), c !== J) {
							for (l = Cm, d = Cm, m = [], h = bg(); h !== J;) m.push(h), h = m.length >= 2 ? J : bg();
							if (m.length < 2 ? (Cm = d, d = J) : d = m, (l = d !== J ? a.substring(l, Cm) : d) !== J) if (58 === a.charCodeAt(Cm) ? (d = na, Cm++) : (d = J, 0 === jm && Tm(Tt)), d !== J) {
								for (m = Cm, h = Cm, g = [], f = bg(); f !== J;) g.push(f), f = g.length >= 2 ? J : bg();
								g.length < 2 ? (Cm = h, h = J) : h = g, (m = h !== J ? a.substring(m, Cm) : h) !== J ? ((h = Um()) === J && (h = null), Dm = e, e = xc(u, t, r, s, l, m, h)) : (Cm = e, e = J);
							} else Cm = e, e = J;
							else Cm = e, e = J;
						} else Cm = e, e = J;
						else Cm = e, e = J;
					} else Cm = e, e = J;
					else Cm = e, e = J;
				} else Cm = e, e = J;
				else Cm = e, e = J;
			} else Cm = e, e = J;
			else Cm = e, e = J;
			return e;
		}
		function Gm() {
			var e = Cm, u, n, t, o, r;
			return a.substr(Cm, 3) === ia ? (u = ia, Cm += 3) : (u = J, 0 === jm && Tm(Ht)), u !== J ? ((n = Mm()) === J && (n = Wm()) === J && (n = Jm()) === J && (n = Km()), n !== J ? (58 === a.charCodeAt(Cm) ? (t = na, Cm++) : (t = J, 0 === jm && Tm(Tt)), t !== J && (o = Zm()) !== J ? (62 === a.charCodeAt(Cm) ? (r = Y, Cm++) : (r = J, 0 === jm && Tm(qt)), r !== J ? (Dm = e, e = wc(n, o)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, a.substr(Cm, 3) === ia ? (u = ia, Cm += 3) : (u = J, 0 === jm && Tm(Ht)), u !== J ? ((n = Mm()) === J && (n = Wm()) === J && (n = Jm()) === J && (n = Km()), n !== J ? (62 === a.charCodeAt(Cm) ? (t = Y, Cm++) : (t = J, 0 === jm && Tm(qt)), t !== J ? (Dm = e, e = Fc(n)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)), e;
		}
		function Qm() {
			var e = Cm, u, n, t;
			return (u = Ym()) !== J && (Dm = e, u = Dc(u)), (e = u) === J && (e = Cm, 10 === a.charCodeAt(Cm) ? (u = ca, Cm++) : (u = J, 0 === jm && Tm(Mt)), u !== J && (n = Ym()) !== J ? (Dm = e, e = Bc(n)) : (Cm = e, e = J), e === J && (e = Cm, 10 === a.charCodeAt(Cm) ? (u = ca, Cm++) : (u = J, 0 === jm && Tm(Mt)), u !== J ? (n = Cm, jm++, a.substr(Cm, 3) === sa ? (t = sa, Cm += 3) : (t = J, 0 === jm && Tm(Rt)), jm--, t === J ? n = void 0 : (Cm = n, n = J), n !== J ? (Dm = e, e = Ec()) : (Cm = e, e = J)) : (Cm = e, e = J))), e;
		}
		function Vm() {
			var e = a.charAt(Cm), u, n, t, o, r;
			return ln.test(e) ? Cm++ : (e = J, 0 === jm && Tm(Kt)), e === J && (e = Cm, 96 === a.charCodeAt(Cm) ? (u = la, Cm++) : (u = J, 0 === jm && Tm(Ut)), u !== J ? (n = a.charAt(Cm), dn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Wt)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, 96 === a.charCodeAt(Cm) ? (u = la, Cm++) : (u = J, 0 === jm && Tm(Ut)), u !== J ? (96 === a.charCodeAt(Cm) ? (n = la, Cm++) : (n = J, 0 === jm && Tm(Ut)), n !== J ? (t = a.charAt(Cm), dn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Wt)), t !== J ? e = u = [
				u,
				n,
				t
			] : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, 96 === a.charCodeAt(Cm) ? (u = la, Cm++) : (u = J, 0 === jm && Tm(Ut)), u !== J ? (96 === a.charCodeAt(Cm) ? (n = la, Cm++) : (n = J, 0 === jm && Tm(Ut)), n !== J ? (t = Cm, jm++, o = a.charAt(Cm), mn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Jt)), o === J && (o = Cm, jm++, a.length > Cm ? (r = a.charAt(Cm), Cm++) : (r = J, 0 === jm && Tm(jt)), jm--, r === J ? o = void 0 : (Cm = o, o = J)), jm--, o !== J ? (Cm = t, t = void 0) : t = J, t !== J ? e = u = [
				u,
				n,
				t
			] : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, 96 === a.charCodeAt(Cm) ? (u = la, Cm++) : (u = J, 0 === jm && Tm(Ut)), u !== J ? (n = Cm, jm++, t = a.charAt(Cm), mn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Jt)), t === J && (t = Cm, jm++, a.length > Cm ? (o = a.charAt(Cm), Cm++) : (o = J, 0 === jm && Tm(jt)), jm--, o === J ? t = void 0 : (Cm = t, t = J)), jm--, t !== J ? (Cm = n, n = void 0) : n = J, n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J))))), e;
		}
		function Ym() {
			var e = Cm, u = Cm, n = [], t;
			if ((t = Vm()) !== J) for (; t !== J;) n.push(t), t = Vm();
			else n = J;
			return (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = zc(u)), u;
		}
		function ah() {
			var a, e, u;
			return (a = fh()) === J && (a = Cm, e = Cm, jm++, u = dg(), jm--, u === J ? e = void 0 : (Cm = e, e = J), e !== J && (u = hg()) !== J ? a = u : (Cm = a, a = J)), a;
		}
		function eh() {
			var e = Cm, u, n, t, o, r;
			if (a.substr(Cm, 3) === ma ? (u = ma, Cm += 3) : (u = J, 0 === jm && Tm(Qt)), u !== J) if (n = function() {
				var e = Cm, u;
				return 120 === a.charCodeAt(Cm) ? (u = ga, Cm++) : (u = J, 0 === jm && Tm(Yt)), u !== J && (Dm = e, u = Pc()), (e = u) === J && (e = Cm, 32 === a.charCodeAt(Cm) ? (u = fa, Cm++) : (u = J, 0 === jm && Tm(ao)), u !== J && (Dm = e, u = Tc()), e = u), e;
			}(), n !== J) if (93 === a.charCodeAt(Cm) ? (t = ha, Cm++) : (t = J, 0 === jm && Tm(Vt)), t !== J) {
				if (o = [], r = a.charAt(Cm), on.test(r) ? Cm++ : (r = J, 0 === jm && Tm(_t)), r !== J) for (; r !== J;) o.push(r), r = a.charAt(Cm), on.test(r) ? Cm++ : (r = J, 0 === jm && Tm(_t));
				else o = J;
				o !== J && (r = lh()) !== J ? (Dm = e, e = Oc(n, r)) : (Cm = e, e = J);
			} else Cm = e, e = J;
			else Cm = e, e = J;
			else Cm = e, e = J;
			return e;
		}
		function uh() {
			var e = Cm, u, n, t, o;
			if ((u = vg()) !== J) if (46 === a.charCodeAt(Cm) ? (n = ra, Cm++) : (n = J, 0 === jm && Tm(Nt)), n !== J) {
				if (t = [], o = a.charAt(Cm), on.test(o) ? Cm++ : (o = J, 0 === jm && Tm(_t)), o !== J) for (; o !== J;) t.push(o), o = a.charAt(Cm), on.test(o) ? Cm++ : (o = J, 0 === jm && Tm(_t));
				else t = J;
				t !== J && (o = lh()) !== J ? (Dm = e, e = $c(u, o)) : (Cm = e, e = J);
			} else Cm = e, e = J;
			else Cm = e, e = J;
			return e;
		}
		function nh() {
			var e = Cm, u, n, t;
			if (45 === a.charCodeAt(Cm) ? (u = ta, Cm++) : (u = J, 0 === jm && Tm(Lt)), u !== J) {
				if (n = [], t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t)), t !== J) for (; t !== J;) n.push(t), t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t));
				else n = J;
				n !== J && (t = lh()) !== J ? (Dm = e, e = Xc(t)) : (Cm = e, e = J);
			} else Cm = e, e = J;
			return e;
		}
		function th() {
			var e = Cm, u, n, t;
			if (42 === a.charCodeAt(Cm) ? (u = ka, Cm++) : (u = J, 0 === jm && Tm(eo)), u !== J) {
				if (n = [], t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t)), t !== J) for (; t !== J;) n.push(t), t = a.charAt(Cm), on.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_t));
				else n = J;
				n !== J ? (t = function() {
					var e = Cm, u = [], n, t;
					if ((n = oh()) !== J) for (; n !== J;) u.push(n), n = oh();
					else u = J;
					return u !== J ? (n = Cm, jm++, 42 === a.charCodeAt(Cm) ? (t = ka, Cm++) : (t = J, 0 === jm && Tm(eo)), jm--, t === J ? n = void 0 : (Cm = n, n = J), n !== J ? ((t = dg()) === J && (t = null), Dm = e, e = Hc(u)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
				}(), t !== J ? (Dm = e, e = Nc(t)) : (Cm = e, e = J)) : (Cm = e, e = J);
			} else Cm = e, e = J;
			return e;
		}
		function oh() {
			var e, u, n;
			return (e = fh()) === J && (e = Cm, u = Cm, jm++, 42 === a.charCodeAt(Cm) ? (n = ka, Cm++) : (n = J, 0 === jm && Tm(eo)), jm--, n === J ? u = void 0 : (Cm = u, u = J), u !== J && (n = hg()) !== J ? e = n : (Cm = e, e = J)), e;
		}
		function rh() {
			var e = Cm, u, n;
			return Dm = Cm, (u = (u = Kc()) ? void 0 : J) !== J ? (a.substr(Cm, 2) === va ? (n = va, Cm += 2) : (n = J, 0 === jm && Tm(oo)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, Dm = Cm, (u = (u = Uc()) ? void 0 : J) !== J ? (a.substr(Cm, 2) === ba ? (n = ba, Cm += 2) : (n = J, 0 === jm && Tm(to)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J)), e;
		}
		function ih() {
			var e = Cm, u = function() {
				var e = Cm, u, n;
				return Dm = Cm, (u = (u = Jc()) ? void 0 : J) !== J ? (a.substr(Cm, 2) === Aa ? (n = Aa, Cm += 2) : (n = J, 0 === jm && Tm(io)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, Dm = Cm, (u = (u = Gc()) ? void 0 : J) !== J ? (36 === a.charCodeAt(Cm) ? (n = ya, Cm++) : (n = J, 0 === jm && Tm(so)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J)), e;
			}(), n, t, o, r, i;
			if (u !== J) {
				for (n = Cm, t = [], o = a.charAt(Cm), gn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(ro)), o === J && (o = Cm, r = Cm, jm++, i = sh(), jm--, i === J ? r = void 0 : (Cm = r, r = J), r !== J ? (a.length > Cm ? (i = a.charAt(Cm), Cm++) : (i = J, 0 === jm && Tm(jt)), i !== J ? o = r = [r, i] : (Cm = o, o = J)) : (Cm = o, o = J)); o !== J;) t.push(o), o = a.charAt(Cm), gn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(ro)), o === J && (o = Cm, r = Cm, jm++, i = sh(), jm--, i === J ? r = void 0 : (Cm = r, r = J), r !== J ? (a.length > Cm ? (i = a.charAt(Cm), Cm++) : (i = J, 0 === jm && Tm(jt)), i !== J ? o = r = [r, i] : (Cm = o, o = J)) : (Cm = o, o = J));
				n = a.substring(n, Cm), (t = sh()) !== J ? (Dm = e, e = Wc(n)) : (Cm = e, e = J);
			} else Cm = e, e = J;
			return e;
		}
		function sh() {
			var e = Cm, u, n;
			return Dm = Cm, (u = (u = Qc()) ? void 0 : J) !== J ? (a.substr(Cm, 2) === xa ? (n = xa, Cm += 2) : (n = J, 0 === jm && Tm(co)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, Dm = Cm, (u = (u = Vc()) ? void 0 : J) !== J ? (36 === a.charCodeAt(Cm) ? (n = ya, Cm++) : (n = J, 0 === jm && Tm(so)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J)), e;
		}
		function ch() {
			var a = Cm, e;
			return (e = lh()) !== J && (Dm = a, e = ul(e)), e;
		}
		function lh() {
			var a = Cm, e = [], u;
			if ((u = fh()) === J && (u = hg()), u !== J) for (; u !== J;) e.push(u), (u = fh()) === J && (u = hg());
			else e = J;
			return e !== J ? ((u = dg()) === J && (u = null), Dm = a, a = nl(e)) : (Cm = a, a = J), a;
		}
		function dh() {
			var a = Cm, e;
			return (e = ag()) !== J && (Dm = a, e = tl(e)), e;
		}
		function mh() {
			var a = Cm, e, u, n;
			return (e = eg()) !== J ? (u = Cm, jm++, (n = ug()) === J && (n = fh()), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (Dm = a, a = ol(e)) : (Cm = a, a = J)) : (Cm = a, a = J), a;
		}
		function hh() {
			var e = Cm, u, n, t, o, r, i;
			return 45 === a.charCodeAt(Cm) ? (u = ta, Cm++) : (u = J, 0 === jm && Tm(Lt)), u !== J ? (n = Cm, jm++, t = Cm, 95 === a.charCodeAt(Cm) ? (o = wa, Cm++) : (o = J, 0 === jm && Tm(lo)), o !== J ? (45 === a.charCodeAt(Cm) ? (r = ta, Cm++) : (r = J, 0 === jm && Tm(Lt)), r !== J ? (a.length > Cm ? (i = a.charAt(Cm), Cm++) : (i = J, 0 === jm && Tm(jt)), i !== J ? t = o = [
				o,
				r,
				i
			] : (Cm = t, t = J)) : (Cm = t, t = J)) : (Cm = t, t = J), jm--, t !== J ? (Cm = n, n = void 0) : n = J, n !== J ? (Dm = e, e = rl()) : (Cm = e, e = J)) : (Cm = e, e = J), e;
		}
		function gh() {
			var e = Cm, u, n, t, o, r, i;
			return 92 === a.charCodeAt(Cm) ? (u = Fa, Cm++) : (u = J, 0 === jm && Tm(ho)), u !== J ? (a.substr(Cm, 3) === ia ? (n = ia, Cm += 3) : (n = J, 0 === jm && Tm(Ht)), n !== J ? (t = Cm, (o = Mm()) === J && (o = Wm()) === J && (o = Jm()) === J && (o = Km()), (t = o !== J ? a.substring(t, Cm) : o) !== J ? (58 === a.charCodeAt(Cm) ? (o = na, Cm++) : (o = J, 0 === jm && Tm(Tt)), o !== J && (r = Zm()) !== J ? (62 === a.charCodeAt(Cm) ? (i = Y, Cm++) : (i = J, 0 === jm && Tm(qt)), i !== J ? (Dm = e, e = sl(t, r)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, 92 === a.charCodeAt(Cm) ? (u = Fa, Cm++) : (u = J, 0 === jm && Tm(ho)), u !== J ? (a.substr(Cm, 3) === ia ? (n = ia, Cm += 3) : (n = J, 0 === jm && Tm(Ht)), n !== J ? (t = Cm, (o = Mm()) === J && (o = Wm()) === J && (o = Jm()) === J && (o = Km()), (t = o !== J ? a.substring(t, Cm) : o) !== J ? (62 === a.charCodeAt(Cm) ? (o = Y, Cm++) : (o = J, 0 === jm && Tm(qt)), o !== J ? (Dm = e, e = cl(t)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)), e;
		}
		function fh() {
			var e = Cm, u = Cm, n;
			return jm++, n = a.charAt(Cm), on.test(n) ? Cm++ : (n = J, 0 === jm && Tm(_t)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J && (n = lg()) !== J ? e = n : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 92 === a.charCodeAt(Cm) ? (n = Fa, Cm++) : (n = J, 0 === jm && Tm(ho)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? ((n = gh()) === J && (n = ih()) === J && (n = function() {
				var e = Cm, u, n;
				return 92 === a.charCodeAt(Cm) ? (u = Fa, Cm++) : (u = J, 0 === jm && Tm(ho)), u !== J ? (n = a.charAt(Cm), At.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Vs)), n !== J ? (Dm = e, e = bm(n)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
			}()), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 91 === a.charCodeAt(Cm) ? (n = Ca, Cm++) : (n = J, 0 === jm && Tm(go)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J && (n = Sh()) !== J ? e = n : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 60 === a.charCodeAt(Cm) ? (n = Da, Cm++) : (n = J, 0 === jm && Tm(fo)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? ((n = Gm()) === J && (n = Sh()) === J && (n = mh()), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 33 === a.charCodeAt(Cm) ? (n = Ba, Cm++) : (n = J, 0 === jm && Tm(ko)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
				var e = Cm, u, n, t, o, r;
				return a.substr(Cm, 2) === Pa ? (u = Pa, Cm += 2) : (u = J, 0 === jm && Tm(jo)), u !== J ? ((n = kg()) === J && (n = null), a.substr(Cm, 2) === qa ? (t = qa, Cm += 2) : (t = J, 0 === jm && Tm(Ao)), t !== J && (o = bh()) !== J ? (41 === a.charCodeAt(Cm) ? (r = _a, Cm++) : (r = J, 0 === jm && Tm(yo)), r !== J ? (Dm = e, e = vl(n, o)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
			}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 124 === a.charCodeAt(Cm) ? (n = ea, Cm++) : (n = J, 0 === jm && Tm(Ot)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
				var e = Cm, u, n, t;
				return a.substr(Cm, 2) === aa ? (u = aa, Cm += 2) : (u = J, 0 === jm && Tm(It)), u !== J ? (n = function() {
					var a = Cm, e = [], u;
					if ((u = kh()) !== J) for (; u !== J;) e.push(u), u = kh();
					else e = J;
					return e !== J && (Dm = a, e = dl(e)), a = e;
				}(), n !== J ? (a.substr(Cm, 2) === aa ? (t = aa, Cm += 2) : (t = J, 0 === jm && Tm(It)), t !== J ? (Dm = e, e = ll(n)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
			}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 64 === a.charCodeAt(Cm) ? (n = Ea, Cm++) : (n = J, 0 === jm && Tm(po)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J && (n = Qh()) !== J ? e = n : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 96 === a.charCodeAt(Cm) ? (n = la, Cm++) : (n = J, 0 === jm && Tm(Ut)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J && (n = cg()) !== J ? e = n : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 43 === a.charCodeAt(Cm) ? (n = za, Cm++) : (n = J, 0 === jm && Tm(bo)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
				var a = Cm, e;
				return (e = zh()) !== J && (Dm = a, e = El(e)), a = e;
			}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 36 === a.charCodeAt(Cm) ? (n = ya, Cm++) : (n = J, 0 === jm && Tm(so)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J && (n = ih()) !== J ? e = n : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 58 === a.charCodeAt(Cm) ? (n = na, Cm++) : (n = J, 0 === jm && Tm(Tt)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? ((n = dh()) === J && (n = mh()), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 42 === a.charCodeAt(Cm) ? (n = ka, Cm++) : (n = J, 0 === jm && Tm(eo)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? ((n = Gh()) === J && (n = Oh()) === J && (n = mh()), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 126 === a.charCodeAt(Cm) ? (n = ja, Cm++) : (n = J, 0 === jm && Tm(vo)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? ((n = Gh()) === J && (n = Oh()), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 45 === a.charCodeAt(Cm) ? (n = ta, Cm++) : (n = J, 0 === jm && Tm(Lt)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? ((n = hh()) === J && (n = mh()), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = function() {
				var e = function() {
					var e = Cm, u = Cm, n, t, o;
					for (jm++, n = Cm, t = [], o = a.charAt(Cm), zn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(No)); o !== J;) t.push(o), o = a.charAt(Cm), zn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(No));
					return 64 === a.charCodeAt(Cm) ? (o = Ea, Cm++) : (o = J, 0 === jm && Tm(po)), o !== J ? n = t = [t, o] : (Cm = n, n = J), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J && (n = function() {
						var e = Cm, u, n, t, o, r, i;
						return a.substr(Cm, 7) === $a ? (u = $a, Cm += 7) : (u = J, 0 === jm && Tm(So)), u === J && (u = null), n = Cm, t = Cm, o = function() {
							var e = Cm, u = Cm, n = [], t, o, r, i, s;
							if ((t = qh()) !== J) for (; t !== J;) n.push(t), t = qh();
							else n = J;
							if (n !== J) {
								if (t = [], o = Cm, 46 === a.charCodeAt(Cm) ? (r = ra, Cm++) : (r = J, 0 === jm && Tm(Nt)), r !== J) {
									if (i = [], (s = qh()) !== J) for (; s !== J;) i.push(s), s = qh();
									else i = J;
									i !== J ? o = r = [r, i] : (Cm = o, o = J);
								} else Cm = o, o = J;
								for (; o !== J;) if (t.push(o), o = Cm, 46 === a.charCodeAt(Cm) ? (r = ra, Cm++) : (r = J, 0 === jm && Tm(Nt)), r !== J) {
									if (i = [], (s = qh()) !== J) for (; s !== J;) i.push(s), s = qh();
									else i = J;
									i !== J ? o = r = [r, i] : (Cm = o, o = J);
								} else Cm = o, o = J;
								u = n = [n, t];
							} else Cm = u, u = J;
							return e = u !== J ? a.substring(e, Cm) : u;
						}(), o !== J ? (64 === a.charCodeAt(Cm) ? (r = Ea, Cm++) : (r = J, 0 === jm && Tm(po)), r !== J && (i = Dh()) !== J ? t = o = [
							o,
							r,
							i
						] : (Cm = t, t = J)) : (Cm = t, t = J), (n = t !== J ? a.substring(n, Cm) : t) !== J ? e = n : (Cm = e, e = J), e;
					}()) !== J ? (Dm = e, e = zl(n)) : (Cm = e, e = J), e;
				}();
				return e === J && (e = function() {
					var e = Cm, u, n, t, o, r;
					return 95 === a.charCodeAt(Cm) ? (u = wa, Cm++) : (u = J, 0 === jm && Tm(lo)), u !== J && (n = Dh()) !== J ? (t = Cm, jm++, (o = dg()) === J && (o = Cm, jm++, a.length > Cm ? (r = a.charAt(Cm), Cm++) : (r = J, 0 === jm && Tm(jt)), jm--, r === J ? o = void 0 : (Cm = o, o = J), o === J && (o = a.charAt(Cm), jn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Ho)))), jm--, o !== J ? (Cm = t, t = void 0) : t = J, t !== J ? (Dm = e, e = jl(n)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
				}(), e === J && (e = function() {
					var e = Cm, u = Cm, n, t, o;
					for (jm++, n = Cm, t = [], o = a.charAt(Cm), qn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Ro)); o !== J;) t.push(o), o = a.charAt(Cm), qn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Ro));
					return a.substr(Cm, 3) === Sa ? (o = Sa, Cm += 3) : (o = J, 0 === jm && Tm(Zo)), o === J && (46 === a.charCodeAt(Cm) ? (o = ra, Cm++) : (o = J, 0 === jm && Tm(Nt))), o !== J ? n = t = [t, o] : (Cm = n, n = J), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
						var e = Cm, u = Cm, n = Cm, t, o;
						if ((t = xh()) !== J && (o = Fh()) !== J ? n = t = [t, o] : (Cm = n, n = J), (u = n !== J ? a.substring(u, Cm) : n) === J && (u = Cm, u = (n = Ch()) !== J ? a.substring(u, Cm) : n), u !== J) {
							for (n = Cm, t = [], o = Ih(); o !== J;) t.push(o), o = Ih();
							n = a.substring(n, Cm), Dm = e, e = _l(u, n);
						} else Cm = e, e = J;
						return e;
					}(), n !== J ? (Dm = e, e = ql(n)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
				}()) === J && (e = Gh()) === J && (e = Oh()) === J && (e = Yh()) === J && (e = dh()) === J && (e = hh()) === J && (e = mh()) === J && (e = function() {
					var e = Cm, u, n, t, o;
					return Dm = Cm, (fm() ? void 0 : J) !== J ? (a.substr(Cm, 7) === nn ? (u = nn, Cm += 7) : (u = J, 0 === jm && Tm(Js)), u !== J ? (n = function() {
						var a = Cm, e = [], u = Fg();
						for (; u !== J;) e.push(u), u = e.length >= 4 ? J : Fg();
						if (e.length < 3 ? (Cm = a, a = J) : a = e, a === J) {
							for (a = Cm, e = [], u = wg(); u !== J;) e.push(u), u = e.length >= 4 ? J : wg();
							e.length < 3 ? (Cm = a, a = J) : a = e;
						}
						return a;
					}(), n !== J ? (t = Cm, jm++, o = gg(), jm--, o === J ? t = void 0 : (Cm = t, t = J), t !== J ? (Dm = e, e = km(n)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
				}(), e === J && (e = function() {
					var e = Cm, u = Cm, n = [], t = a.charAt(Cm);
					if (fn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(mo)), t !== J) for (; t !== J;) n.push(t), t = a.charAt(Cm), fn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(mo));
					else n = J;
					return (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = il(u)), u;
				}()))), e;
			}())))))))))))))), e;
		}
		function kh() {
			var e = Cm, u = Cm, n;
			return jm++, a.substr(Cm, 2) === aa ? (n = aa, Cm += 2) : (n = J, 0 === jm && Tm(It)), jm--, n === J ? u = void 0 : (Cm = u, u = J), u !== J && (n = fh()) !== J ? e = n : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, a.substr(Cm, 2) === aa ? (n = aa, Cm += 2) : (n = J, 0 === jm && Tm(It)), jm--, n === J ? u = void 0 : (Cm = u, u = J), u !== J && (n = hg()) !== J ? e = n : (Cm = e, e = J)), e;
		}
		function ph() {
			var e, u, n, t, o, r, i, s, c;
			if ((e = lg()) === J && (e = Oh()), e === J) {
				if (e = Cm, u = Cm, n = [], t = a.charAt(Cm), kn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(xo)), t !== J) for (; t !== J;) n.push(t), t = a.charAt(Cm), kn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(xo));
				else n = J;
				if ((u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = gl(u)), (e = u) === J) {
					if (e = Cm, u = Cm, n = Cm, t = Cm, jm++, o = Cm, a.substr(Cm, 2) === qa ? (r = qa, Cm += 2) : (r = J, 0 === jm && Tm(Ao)), r !== J ? (a.length > Cm ? (i = a.charAt(Cm), Cm++) : (i = J, 0 === jm && Tm(jt)), i !== J ? o = r = [r, i] : (Cm = o, o = J)) : (Cm = o, o = J), jm--, o === J ? t = void 0 : (Cm = t, t = J), t !== J) {
						if (o = Cm, jm++, r = Cm, a.substr(Cm, 3) === Ia ? (i = Ia, Cm += 3) : (i = J, 0 === jm && Tm(wo)), i !== J) {
							for (s = [], c = a.charAt(Cm), pn.test(c) ? Cm++ : (c = J, 0 === jm && Tm(Fo)); c !== J;) s.push(c), c = a.charAt(Cm), pn.test(c) ? Cm++ : (c = J, 0 === jm && Tm(Fo));
							a.substr(Cm, 2) === qa ? (c = qa, Cm += 2) : (c = J, 0 === jm && Tm(Ao)), c !== J ? r = i = [
								i,
								s,
								c
							] : (Cm = r, r = J);
						} else Cm = r, r = J;
						jm--, r === J ? o = void 0 : (Cm = o, o = J), o !== J ? (a.length > Cm ? (r = a.charAt(Cm), Cm++) : (r = J, 0 === jm && Tm(jt)), r !== J ? n = t = [
							t,
							o,
							r
						] : (Cm = n, n = J)) : (Cm = n, n = J);
					} else Cm = n, n = J;
					(u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = fl(u)), e = u;
				}
			}
			return e;
		}
		function bh() {
			var e = function() {
				var e = Cm, u = Cm, n = Cm, t, o;
				if ((t = xh()) !== J && (o = Fh()) !== J ? n = t = [t, o] : (Cm = n, n = J), (u = n !== J ? a.substring(u, Cm) : n) === J && (u = Cm, u = (n = Ch()) !== J ? a.substring(u, Cm) : n), u !== J) {
					for (n = Cm, t = [], o = vh(); o !== J;) t.push(o), o = vh();
					n = a.substring(n, Cm), Dm = e, e = bl(u, n);
				} else Cm = e, e = J;
				return e;
			}(), u;
			return e === J && (e = function() {
				var e = Cm, u = Cm, n, t, o;
				if ((n = xh()) !== J) {
					if (t = [], (o = vh()) !== J) for (; o !== J;) t.push(o), o = vh();
					else t = J;
					t !== J ? u = n = [n, t] : (Cm = u, u = J);
				} else Cm = u, u = J;
				return e = u !== J ? a.substring(e, Cm) : u;
			}(), e === J && (e = Cm, (u = zh()) !== J && (Dm = e, u = kl(u)), e = u)), e;
		}
		function vh() {
			var e = [], u = Cm, n = Cm, t, o, r, i, s;
			if (jm++, t = Cm, o = [], (r = yh()) !== J) for (; r !== J;) o.push(r), r = yh();
			else o = J;
			if (o !== J ? ((r = lg()) === J && (r = dg()), r !== J ? t = o = [o, r] : (Cm = t, t = J)) : (Cm = t, t = J), t === J && (t = lg()), jm--, t === J ? n = void 0 : (Cm = n, n = J), n !== J) if (t = Cm, jm++, 41 === a.charCodeAt(Cm) ? (o = _a, Cm++) : (o = J, 0 === jm && Tm(yo)), jm--, o === J ? t = void 0 : (Cm = t, t = J), t !== J) {
				if (o = a.charAt(Cm), vn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Do)), o === J) if (o = Cm, 40 === a.charCodeAt(Cm) ? (r = Oa, Cm++) : (r = J, 0 === jm && Tm(Bo)), r !== J) {
					for (i = [], s = Ah(); s !== J;) i.push(s), s = Ah();
					41 === a.charCodeAt(Cm) ? (s = _a, Cm++) : (s = J, 0 === jm && Tm(yo)), s !== J ? o = r = [
						r,
						i,
						s
					] : (Cm = o, o = J);
				} else Cm = o, o = J;
				o !== J ? u = n = [
					n,
					t,
					o
				] : (Cm = u, u = J);
			} else Cm = u, u = J;
			else Cm = u, u = J;
			if (u !== J) for (; u !== J;) {
				if (e.push(u), u = Cm, n = Cm, jm++, t = Cm, o = [], (r = yh()) !== J) for (; r !== J;) o.push(r), r = yh();
				else o = J;
				if (o !== J ? ((r = lg()) === J && (r = dg()), r !== J ? t = o = [o, r] : (Cm = t, t = J)) : (Cm = t, t = J), t === J && (t = lg()), jm--, t === J ? n = void 0 : (Cm = n, n = J), n !== J) if (t = Cm, jm++, 41 === a.charCodeAt(Cm) ? (o = _a, Cm++) : (o = J, 0 === jm && Tm(yo)), jm--, o === J ? t = void 0 : (Cm = t, t = J), t !== J) {
					if (o = a.charAt(Cm), vn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Do)), o === J) if (o = Cm, 40 === a.charCodeAt(Cm) ? (r = Oa, Cm++) : (r = J, 0 === jm && Tm(Bo)), r !== J) {
						for (i = [], s = Ah(); s !== J;) i.push(s), s = Ah();
						41 === a.charCodeAt(Cm) ? (s = _a, Cm++) : (s = J, 0 === jm && Tm(yo)), s !== J ? o = r = [
							r,
							i,
							s
						] : (Cm = o, o = J);
					} else Cm = o, o = J;
					o !== J ? u = n = [
						n,
						t,
						o
					] : (Cm = u, u = J);
				} else Cm = u, u = J;
				else Cm = u, u = J;
			}
			else e = J;
			return e;
		}
		function Ah() {
			var e = Cm, u = Cm, n;
			return jm++, (n = lg()) === J && (n = dg()) === J && (41 === a.charCodeAt(Cm) ? (n = _a, Cm++) : (n = J, 0 === jm && Tm(yo))), jm--, n === J ? u = void 0 : (Cm = u, u = J), u !== J ? (n = a.charAt(Cm), An.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Eo)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J), e;
		}
		function yh() {
			var e = a.charAt(Cm);
			return yn.test(e) ? Cm++ : (e = J, 0 === jm && Tm(zo)), e;
		}
		function xh() {
			var e = Cm, u = Cm, n = Cm, t = [], o = a.charAt(Cm);
			for (xn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(qo)); o !== J;) t.push(o), t.length >= 32 ? o = J : (o = a.charAt(Cm), xn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(qo)));
			return t.length < 1 ? (Cm = n, n = J) : n = t, n !== J ? (58 === a.charCodeAt(Cm) ? (t = na, Cm++) : (t = J, 0 === jm && Tm(Tt)), t !== J ? u = n = [n, t] : (Cm = u, u = J)) : (Cm = u, u = J), u !== J ? a.substring(e, Cm) : u;
		}
		function wh() {
			var e = [], u = Cm, n = Cm, t, o, r, i;
			if (jm++, t = Cm, o = [], (r = yg()) !== J) for (; r !== J;) o.push(r), r = yg();
			else o = J;
			if (o !== J ? ((r = lg()) === J && (r = dg()) === J && (r = Cm, jm++, a.length > Cm ? (i = a.charAt(Cm), Cm++) : (i = J, 0 === jm && Tm(jt)), jm--, i === J ? r = void 0 : (Cm = r, r = J)), r !== J ? t = o = [o, r] : (Cm = t, t = J)) : (Cm = t, t = J), t === J && (t = lg()), jm--, t === J ? n = void 0 : (Cm = n, n = J), n !== J ? (t = a.charAt(Cm), An.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Eo)), t !== J ? u = n = [n, t] : (Cm = u, u = J)) : (Cm = u, u = J), u !== J) for (; u !== J;) {
				if (e.push(u), u = Cm, n = Cm, jm++, t = Cm, o = [], (r = yg()) !== J) for (; r !== J;) o.push(r), r = yg();
				else o = J;
				o !== J ? ((r = lg()) === J && (r = dg()) === J && (r = Cm, jm++, a.length > Cm ? (i = a.charAt(Cm), Cm++) : (i = J, 0 === jm && Tm(jt)), jm--, i === J ? r = void 0 : (Cm = r, r = J)), r !== J ? t = o = [o, r] : (Cm = t, t = J)) : (Cm = t, t = J), t === J && (t = lg()), jm--, t === J ? n = void 0 : (Cm = n, n = J), n !== J ? (t = a.charAt(Cm), An.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Eo)), t !== J ? u = n = [n, t] : (Cm = u, u = J)) : (Cm = u, u = J);
			}
			else e = J;
			return e;
		}
		function Fh() {
			var e = Cm, u = Cm, n, t, o;
			return a.substr(Cm, 2) === Ta ? (n = Ta, Cm += 2) : (n = J, 0 === jm && Tm(_o)), n !== J ? (t = function() {
				var e = Cm, u = Cm, n = function() {
					var e = Cm, u = [], n, t, o;
					if ((n = Cg()) === J && (n = Cm, t = Cm, jm++, o = a.charAt(Cm), wn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Io)), jm--, o === J ? t = void 0 : (Cm = t, t = J), t !== J && (o = Ag()) !== J ? n = t = [t, o] : (Cm = n, n = J)), n !== J) for (; n !== J;) u.push(n), (n = Cg()) === J && (n = Cm, t = Cm, jm++, o = a.charAt(Cm), wn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Io)), jm--, o === J ? t = void 0 : (Cm = t, t = J), t !== J && (o = Ag()) !== J ? n = t = [t, o] : (Cm = n, n = J));
					else u = J;
					return e = u !== J ? a.substring(e, Cm) : u;
				}(), t, o, r;
				return n !== J ? (t = Cm, 58 === a.charCodeAt(Cm) ? (o = na, Cm++) : (o = J, 0 === jm && Tm(Tt)), o !== J ? (r = function() {
					var e = Cm, u = [], n, t, o;
					if ((n = Cg()) === J && (n = Cm, t = Cm, jm++, o = a.charAt(Cm), wn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Io)), jm--, o === J ? t = void 0 : (Cm = t, t = J), t !== J && (o = Ag()) !== J ? n = t = [t, o] : (Cm = n, n = J)), n !== J) for (; n !== J;) u.push(n), (n = Cg()) === J && (n = Cm, t = Cm, jm++, o = a.charAt(Cm), wn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Io)), jm--, o === J ? t = void 0 : (Cm = t, t = J), t !== J && (o = Ag()) !== J ? n = t = [t, o] : (Cm = n, n = J));
					else u = J;
					return e = u !== J ? a.substring(e, Cm) : u;
				}(), r !== J ? t = o = [o, r] : (Cm = t, t = J)) : (Cm = t, t = J), t === J && (t = null), 64 === a.charCodeAt(Cm) ? (o = Ea, Cm++) : (o = J, 0 === jm && Tm(po)), o !== J ? u = n = [
					n,
					t,
					o
				] : (Cm = u, u = J)) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u;
			}(), t === J && (t = null), (o = Ch()) !== J ? u = n = [
				n,
				t,
				o
			] : (Cm = u, u = J)) : (Cm = u, u = J), u !== J ? a.substring(e, Cm) : u;
		}
		function Ch() {
			var e = Cm, u = function() {
				var e, u, n, t, o;
				if ((e = Dh()) === J) {
					for (e = Cm, u = Cm, n = [], t = vg(); t !== J;) n.push(t), n.length >= 4 ? t = J : (t = Cm, 46 === a.charCodeAt(Cm) ? (o = ra, Cm++) : (o = J, 0 === jm && Tm(Nt)), o !== J && (o = vg()) === J ? (Cm = t, t = J) : t = o);
					n.length < 4 ? (Cm = u, u = J) : u = n, e = u !== J ? a.substring(e, Cm) : u;
				}
				return e;
			}(), n, t, o;
			return u !== J ? (n = Cm, 58 === a.charCodeAt(Cm) ? (t = na, Cm++) : (t = J, 0 === jm && Tm(Tt)), t !== J && (o = vg()) !== J ? n = t = [t, o] : (Cm = n, n = J), n === J && (n = null), e = u = [u, n]) : (Cm = e, e = J), e;
		}
		function Dh() {
			var e, u, n, t, o, r, i, s, c, l;
			if (a.substr(Cm, 9) === La ? (e = La, Cm += 9) : (e = J, 0 === jm && Tm(Oo)), e === J) {
				if (e = Cm, u = Cm, n = Cm, jm++, t = a.charAt(Cm), Fn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Po)), jm--, t === J ? n = void 0 : (Cm = n, n = J), n !== J) if ((t = Bh()) !== J) {
					if (o = [], r = Cm, 46 === a.charCodeAt(Cm) ? (i = ra, Cm++) : (i = J, 0 === jm && Tm(Nt)), i !== J) if ((s = Eh()) !== J) {
						for (c = [], l = Bh(); l !== J;) c.push(l), l = Bh();
						r = i = [
							i,
							s,
							c
						];
					} else Cm = r, r = J;
					else Cm = r, r = J;
					if (r !== J) for (; r !== J;) if (o.push(r), r = Cm, 46 === a.charCodeAt(Cm) ? (i = ra, Cm++) : (i = J, 0 === jm && Tm(Nt)), i !== J) if ((s = Eh()) !== J) {
						for (c = [], l = Bh(); l !== J;) c.push(l), l = Bh();
						r = i = [
							i,
							s,
							c
						];
					} else Cm = r, r = J;
					else Cm = r, r = J;
					else o = J;
					o !== J ? u = n = [
						n,
						t,
						o
					] : (Cm = u, u = J);
				} else Cm = u, u = J;
				else Cm = u, u = J;
				e = u !== J ? a.substring(e, Cm) : u;
			}
			return e;
		}
		function Bh() {
			var e = Cm, u = Cm, n = [], t, o, r, i, s;
			if ((t = Eh()) !== J) for (; t !== J;) n.push(t), t = Eh();
			else n = J;
			if (n !== J) {
				if (t = [], o = Cm, 45 === a.charCodeAt(Cm) ? (r = ta, Cm++) : (r = J, 0 === jm && Tm(Lt)), r !== J) {
					if (i = [], (s = Eh()) !== J) for (; s !== J;) i.push(s), s = Eh();
					else i = J;
					i !== J ? o = r = [r, i] : (Cm = o, o = J);
				} else Cm = o, o = J;
				for (; o !== J;) if (t.push(o), o = Cm, 45 === a.charCodeAt(Cm) ? (r = ta, Cm++) : (r = J, 0 === jm && Tm(Lt)), r !== J) {
					if (i = [], (s = Eh()) !== J) for (; s !== J;) i.push(s), s = Eh();
					else i = J;
					i !== J ? o = r = [r, i] : (Cm = o, o = J);
				} else Cm = o, o = J;
				u = n = [n, t];
			} else Cm = u, u = J;
			return u !== J ? a.substring(e, Cm) : u;
		}
		function Eh() {
			var e = a.charAt(Cm), u, n, t, o, r, i;
			return Cn.test(e) ? Cm++ : (e = J, 0 === jm && Tm(To)), e === J && (e = Cm, u = Cm, jm++, n = yg(), jm--, n === J ? u = void 0 : (Cm = u, u = J), u !== J ? (n = a.charAt(Cm), Dn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Lo)), n === J && (n = Cm, jm++, t = Ag(), jm--, t === J ? n = void 0 : (Cm = n, n = J)), n !== J ? (t = Cm, jm++, o = dg(), jm--, o === J ? t = void 0 : (Cm = t, t = J), t !== J ? (o = Cm, jm++, r = mg(), jm--, r === J ? o = void 0 : (Cm = o, o = J), o !== J ? (r = Cm, jm++, i = a.charAt(Cm), Bn.test(i) ? Cm++ : (i = J, 0 === jm && Tm($o)), jm--, i === J ? r = void 0 : (Cm = r, r = J), r !== J ? (a.length > Cm ? (i = a.charAt(Cm), Cm++) : (i = J, 0 === jm && Tm(jt)), i !== J ? e = u = [
				u,
				n,
				t,
				o,
				r,
				i
			] : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)), e;
		}
		function zh() {
			var e = Cm, u, n;
			return 43 === a.charCodeAt(Cm) ? (u = za, Cm++) : (u = J, 0 === jm && Tm(bo)), u !== J ? (n = function() {
				var e = Cm, u, n, t, o;
				return (u = jh()) !== J ? (45 === a.charCodeAt(Cm) ? (n = ta, Cm++) : (n = J, 0 === jm && Tm(Lt)), n !== J && (t = vg()) !== J ? (Dm = e, e = xl(u, t)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, (u = jh()) !== J && (n = vg()) !== J ? (45 === a.charCodeAt(Cm) ? (t = ta, Cm++) : (t = J, 0 === jm && Tm(Lt)), t !== J && (o = vg()) !== J ? (Dm = e, e = wl(u, n, o)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, (u = jh()) !== J && (n = vg()) !== J ? (Dm = e, e = Fl(u, n)) : (Cm = e, e = J), e === J && (e = Cm, (u = vg()) !== J && (Dm = e, u = Cl(u)), e = u))), e;
			}(), n !== J ? (Dm = e, e = yl(n)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
		}
		function jh() {
			var e = Cm, u, n, t;
			return (u = vg()) !== J && (Dm = e, u = Dl(u)), (e = u) === J && (e = Cm, 40 === a.charCodeAt(Cm) ? (u = Oa, Cm++) : (u = J, 0 === jm && Tm(Bo)), u !== J && (n = vg()) !== J ? (41 === a.charCodeAt(Cm) ? (t = _a, Cm++) : (t = J, 0 === jm && Tm(yo)), t !== J ? (Dm = e, e = Bl(n)) : (Cm = e, e = J)) : (Cm = e, e = J)), e;
		}
		function qh() {
			var a = Cm, e = [], u, n;
			if ((u = Dg()) !== J) for (; u !== J;) e.push(u), u = Dg();
			else e = J;
			if (e !== J) {
				for (u = [], n = _h(); n !== J;) u.push(n), n = _h();
				a = e = [e, u];
			} else Cm = a, a = J;
			return a;
		}
		function _h() {
			var e = a.charAt(Cm);
			return En.test(e) ? Cm++ : (e = J, 0 === jm && Tm(Xo)), e;
		}
		function Ih() {
			var e = a.charAt(Cm), u, n, t, o, r;
			if (_n.test(e) ? Cm++ : (e = J, 0 === jm && Tm(Mo)), e === J) {
				for (e = Cm, u = Cm, jm++, n = Cm, t = [], o = yg(); o !== J;) t.push(o), o = yg();
				(o = lg()) === J && (o = dg()) === J && (o = Cm, jm++, a.length > Cm ? (r = a.charAt(Cm), Cm++) : (r = J, 0 === jm && Tm(jt)), jm--, r === J ? o = void 0 : (Cm = o, o = J)), o !== J ? n = t = [t, o] : (Cm = n, n = J), jm--, n === J ? u = void 0 : (Cm = u, u = J), u !== J ? (a.length > Cm ? (n = a.charAt(Cm), Cm++) : (n = J, 0 === jm && Tm(jt)), n !== J ? e = u = [u, n] : (Cm = e, e = J)) : (Cm = e, e = J);
			}
			return e;
		}
		function Oh() {
			var a;
			return (a = Th()) === J && (a = $h()) === J && (a = Lh()), a;
		}
		function Ph() {
			var e;
			return a.substr(Cm, 11) === Xa ? (e = Xa, Cm += 11) : (e = J, 0 === jm && Tm(Ko)), e;
		}
		function Th() {
			var e = Cm, u, n, t;
			return Dm = Cm, (Il() ? void 0 : J) !== J ? (u = Cm, n = function() {
				var e = Cm, u = a.charAt(Cm), n, t, o, r;
				return On.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Wo)), u !== J ? (n = a.charAt(Cm), On.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Wo)), n !== J && (t = Zh()) !== J ? (o = a.charAt(Cm), On.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Wo)), o !== J ? (r = a.charAt(Cm), On.test(r) ? Cm++ : (r = J, 0 === jm && Tm(Wo)), r !== J ? e = t : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = a.charAt(Cm), On.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Wo)), u !== J && (n = Zh()) !== J ? (t = a.charAt(Cm), On.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Wo)), t !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J)), e;
			}(), n !== J && (Dm = u, n = Ol(n)), (u = n) === J && (u = Cm, Dm = Cm, (n = (n = Pl()) ? void 0 : J) !== J && (t = Ph()) !== J ? u = n = [n, t] : (Cm = u, u = J)), u !== J ? e = u : (Cm = e, e = J)) : (Cm = e, e = J), e;
		}
		function Lh() {
			var e = Cm, u, n, t;
			return Dm = Cm, (Tl() ? void 0 : J) !== J ? (u = Cm, n = function() {
				var e = Cm, u = a.charAt(Cm), n, t, o, r;
				return Pn.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Jo)), u !== J ? (n = a.charAt(Cm), Pn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Jo)), n !== J && (t = Uh()) !== J ? (o = a.charAt(Cm), Pn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Jo)), o !== J ? (r = a.charAt(Cm), Pn.test(r) ? Cm++ : (r = J, 0 === jm && Tm(Jo)), r !== J ? e = t : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = a.charAt(Cm), Pn.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Jo)), u !== J && (n = Uh()) !== J ? (t = a.charAt(Cm), Pn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Jo)), t !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J)), e;
			}(), n !== J && (Dm = u, n = Ll(n)), (u = n) === J && (u = Cm, Dm = Cm, (n = (n = $l()) ? void 0 : J) !== J && (t = Ph()) !== J ? u = n = [n, t] : (Cm = u, u = J)), u !== J ? e = u : (Cm = e, e = J)) : (Cm = e, e = J), e;
		}
		function $h() {
			var e = Cm, u, n, t;
			return Dm = Cm, (Sl() ? void 0 : J) !== J ? (u = Cm, n = function() {
				var e = Cm, u = Cm, n = Cm, t = [], o = a.charAt(Cm), r, i, s, c;
				if (Cn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(To)), o !== J) for (; o !== J;) t.push(o), o = a.charAt(Cm), Cn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(To));
				else t = J;
				if (t !== J ? (o = a.charAt(Cm), Fn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Po)), o !== J ? (r = a.charAt(Cm), Fn.test(r) ? Cm++ : (r = J, 0 === jm && Tm(Po)), r === J && (r = null), n = t = [
					t,
					o,
					r
				]) : (Cm = n, n = J)) : (Cm = n, n = J), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Ml(u)), (e = u) === J) {
					if (e = Cm, u = a.charAt(Cm), Fn.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Po)), u !== J) if (n = a.charAt(Cm), Fn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Po)), n !== J) if ((t = Nh()) !== J) if (o = a.charAt(Cm), Fn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Po)), o !== J) if (r = a.charAt(Cm), Fn.test(r) ? Cm++ : (r = J, 0 === jm && Tm(Po)), r !== J) {
						if (i = Cm, s = [], c = a.charAt(Cm), Cn.test(c) ? Cm++ : (c = J, 0 === jm && Tm(To)), c !== J) for (; c !== J;) s.push(c), c = a.charAt(Cm), Cn.test(c) ? Cm++ : (c = J, 0 === jm && Tm(To));
						else s = J;
						(i = s !== J ? a.substring(i, Cm) : s) !== J ? (Dm = e, e = Kl(t, i)) : (Cm = e, e = J);
					} else Cm = e, e = J;
					else Cm = e, e = J;
					else Cm = e, e = J;
					else Cm = e, e = J;
					else Cm = e, e = J;
					if (e === J) {
						if (e = Cm, u = a.charAt(Cm), Fn.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Po)), u !== J) if ((n = Nh()) !== J) if (t = a.charAt(Cm), Fn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Po)), t !== J) {
							if (o = Cm, r = [], i = a.charAt(Cm), In.test(i) ? Cm++ : (i = J, 0 === jm && Tm(Uo)), i !== J) for (; i !== J;) r.push(i), i = a.charAt(Cm), In.test(i) ? Cm++ : (i = J, 0 === jm && Tm(Uo));
							else r = J;
							(o = r !== J ? a.substring(o, Cm) : r) !== J ? (Dm = e, e = Ul(n, o)) : (Cm = e, e = J);
						} else Cm = e, e = J;
						else Cm = e, e = J;
						else Cm = e, e = J;
						e === J && (e = Cm, u = a.charAt(Cm), Fn.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Po)), u !== J ? (n = a.charAt(Cm), Fn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Po)), n !== J && (t = Xh()) !== J ? (o = a.charAt(Cm), Fn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Po)), o !== J ? (r = a.charAt(Cm), Fn.test(r) ? Cm++ : (r = J, 0 === jm && Tm(Po)), r !== J ? e = t : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = a.charAt(Cm), Fn.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Po)), u !== J && (n = Xh()) !== J ? (t = a.charAt(Cm), Fn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Po)), t !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J)));
					}
				}
				return e;
			}(), n !== J && (Dm = u, n = Xl(n)), (u = n) === J && (u = Cm, Dm = Cm, (n = (n = Nl()) ? void 0 : J) !== J && (t = Ph()) !== J ? u = n = [n, t] : (Cm = u, u = J)), u !== J ? e = u : (Cm = e, e = J)) : (Cm = e, e = J), e;
		}
		function Sh() {
			var e = Cm, u, n, t;
			return Dm = Cm, (Hl() ? void 0 : J) !== J ? (u = Cm, (n = function() {
				var e = Cm, u, n, t, o, r;
				if (91 === a.charCodeAt(Cm) ? (u = Ca, Cm++) : (u = J, 0 === jm && Tm(go)), u !== J) {
					for (n = [], t = ph(); t !== J;) n.push(t), t = ph();
					a.substr(Cm, 2) === qa ? (t = qa, Cm += 2) : (t = J, 0 === jm && Tm(Ao)), t !== J && (o = bh()) !== J ? (41 === a.charCodeAt(Cm) ? (r = _a, Cm++) : (r = J, 0 === jm && Tm(yo)), r !== J ? (Dm = e, e = ml(n, o)) : (Cm = e, e = J)) : (Cm = e, e = J);
				} else Cm = e, e = J;
				return e === J && (e = Cm, 60 === a.charCodeAt(Cm) ? (u = Da, Cm++) : (u = J, 0 === jm && Tm(fo)), u !== J ? (n = function() {
					var e = function() {
						var e = Cm, u = Cm, n = Cm, t, o;
						if ((t = xh()) !== J && (o = Fh()) !== J ? n = t = [t, o] : (Cm = n, n = J), (u = n !== J ? a.substring(u, Cm) : n) === J && (u = Cm, u = (n = Ch()) !== J ? a.substring(u, Cm) : n), u !== J) {
							for (n = Cm, t = [], o = wh(); o !== J;) t.push(o), o = wh();
							n = a.substring(n, Cm), Dm = e, e = Al(u, n);
						} else Cm = e, e = J;
						return e;
					}(), u;
					return e === J && (e = function() {
						var e = Cm, u = Cm, n, t, o;
						if ((n = xh()) !== J) {
							if (t = [], (o = wh()) !== J) for (; o !== J;) t.push(o), o = wh();
							else t = J;
							t !== J ? u = n = [n, t] : (Cm = u, u = J);
						} else Cm = u, u = J;
						return u !== J ? a.substring(e, Cm) : u;
					}(), e === J && (e = Cm, (u = zh()) !== J && (Dm = e, u = pl(u)), e = u)), e;
				}(), n !== J ? (124 === a.charCodeAt(Cm) ? (t = ea, Cm++) : (t = J, 0 === jm && Tm(Ot)), t !== J ? (o = function() {
					var e = Cm, u = [], n = a.charAt(Cm);
					if (bn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Co)), n !== J) for (; n !== J;) u.push(n), n = a.charAt(Cm), bn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Co));
					else u = J;
					return u !== J ? a.substring(e, Cm) : u;
				}(), o !== J ? (62 === a.charCodeAt(Cm) ? (r = Y, Cm++) : (r = J, 0 === jm && Tm(qt)), r !== J ? (Dm = e, e = hl(n, o)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J)), e;
			}()) !== J && (Dm = u, n = Rl(n)), (u = n) === J && (u = Cm, Dm = Cm, (n = (n = Zl()) ? void 0 : J) !== J && (t = Ph()) !== J ? u = n = [n, t] : (Cm = u, u = J)), u !== J ? e = u : (Cm = e, e = J)) : (Cm = e, e = J), e;
		}
		function Xh() {
			var a = Cm, e;
			return (e = Nh()) !== J && (Dm = a, e = Wl(e)), e;
		}
		function Nh() {
			var a = Cm, e = [], u;
			if ((u = Hh()) !== J) for (; u !== J;) e.push(u), u = Hh();
			else e = J;
			return e !== J && (Dm = a, e = Jl(e)), e;
		}
		function Hh() {
			var e;
			return (e = Rh()) === J && (e = function() {
				var e = Cm, u = Cm, n = [], t = a.charAt(Cm);
				if (Sn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Yo)), t !== J) for (; t !== J;) n.push(t), t = a.charAt(Cm), Sn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Yo));
				else n = J;
				return (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = od(u)), e = u;
			}()) === J && (e = function() {
				var e = Cm, u = a.charAt(Cm);
				return Xn.test(u) ? Cm++ : (u = J, 0 === jm && Tm(ar)), u !== J && (Dm = e, u = rd(u)), e = u;
			}()) === J && (e = kg()), e;
		}
		function Rh() {
			var e;
			return (e = lg()) === J && (e = cg()) === J && (e = Gm()) === J && (e = Sh()) === J && (e = Vh()) === J && (e = Yh()) === J && (e = Th()) === J && (e = Lh()) === J && (e = function() {
				var a = Cm, e;
				return (e = ag()) !== J && (Dm = a, e = Gl(e)), a = e;
			}()) === J && (e = function() {
				var e = Cm, u, n, t;
				return (u = eg()) !== J ? (n = Cm, jm++, (t = ug()) === J && (t = Rh()) === J && (t = a.charAt(Cm), Fn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Po))), jm--, t !== J ? (Cm = n, n = void 0) : n = J, n !== J ? (Dm = e, e = Ql(u)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
			}()), e;
		}
		function Zh() {
			var a = Cm, e = [], u;
			if ((u = Kh()) !== J) for (; u !== J;) e.push(u), u = Kh();
			else e = J;
			return e !== J && (Dm = a, e = Vl(e)), e;
		}
		function Mh() {
			var a;
			return (a = lg()) === J && (a = cg()) === J && (a = Gm()) === J && (a = Sh()) === J && (a = Vh()) === J && (a = Yh()) === J && (a = $h()) === J && (a = Lh()) === J && (a = function() {
				var a = Cm, e;
				return (e = ag()) !== J && (Dm = a, e = Yl(e)), a = e;
			}()) === J && (a = function() {
				var a = Cm, e, u, n;
				return (e = eg()) !== J ? (u = Cm, jm++, (n = ug()) === J && (n = Mh()), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (Dm = a, a = ad(e)) : (Cm = a, a = J)) : (Cm = a, a = J), a;
			}()), a;
		}
		function Kh() {
			var e;
			return (e = Mh()) === J && (e = function() {
				var e = Cm, u = Cm, n = [], t = a.charAt(Cm);
				if (Ln.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Qo)), t !== J) for (; t !== J;) n.push(t), t = a.charAt(Cm), Ln.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Qo));
				else n = J;
				return (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = nd(u)), e = u;
			}()) === J && (e = function() {
				var e = Cm, u = a.charAt(Cm);
				return $n.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Vo)), u !== J && (Dm = e, u = td(u)), e = u;
			}()) === J && (e = kg()), e;
		}
		function Uh() {
			var a = Cm, e = [], u;
			if ((u = Wh()) === J && (u = gh()) === J && (u = Gm()) === J && (u = lg()) === J && (u = cg()) === J && (u = Sh()) === J && (u = Vh()) === J && (u = Yh()) === J && (u = $h()) === J && (u = Th()) === J && (u = ag()) === J && (u = eg()) === J && (u = Jh()) === J && (u = kg()), u !== J) for (; u !== J;) e.push(u), (u = Wh()) === J && (u = gh()) === J && (u = Gm()) === J && (u = lg()) === J && (u = cg()) === J && (u = Sh()) === J && (u = Vh()) === J && (u = Yh()) === J && (u = $h()) === J && (u = Th()) === J && (u = ag()) === J && (u = eg()) === J && (u = Jh()) === J && (u = kg());
			else e = J;
			return e !== J && (Dm = a, e = ed(e)), e;
		}
		function Wh() {
			var e = Cm, u = Cm, n = [], t = a.charAt(Cm);
			if (Tn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Go)), t !== J) for (; t !== J;) n.push(t), t = a.charAt(Cm), Tn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Go));
			else n = J;
			return (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = ud(u)), u;
		}
		function Jh() {
			var e = Cm, u = a.charAt(Cm);
			return Nn.test(u) ? Cm++ : (u = J, 0 === jm && Tm(er)), u !== J && (Dm = e, u = id(u)), u;
		}
		function Gh() {
			var e;
			return (e = function() {
				var e = Cm, u = Cm, n = [], t, o, r;
				if (42 === a.charCodeAt(Cm) ? (t = ka, Cm++) : (t = J, 0 === jm && Tm(eo)), t !== J) for (; t !== J;) n.push(t), 42 === a.charCodeAt(Cm) ? (t = ka, Cm++) : (t = J, 0 === jm && Tm(eo));
				else n = J;
				if ((u = n !== J ? a.substring(u, Cm) : n) !== J) {
					if (n = Cm, t = [], (o = mg()) !== J) for (; o !== J;) t.push(o), o = mg();
					else t = J;
					if ((n = t !== J ? a.substring(n, Cm) : t) !== J) {
						if (t = Cm, o = [], 42 === a.charCodeAt(Cm) ? (r = ka, Cm++) : (r = J, 0 === jm && Tm(eo)), r !== J) for (; r !== J;) o.push(r), 42 === a.charCodeAt(Cm) ? (r = ka, Cm++) : (r = J, 0 === jm && Tm(eo));
						else o = J;
						(t = o !== J ? a.substring(t, Cm) : o) !== J ? (Dm = e, e = sd(u, n, t)) : (Cm = e, e = J);
					} else Cm = e, e = J;
				} else Cm = e, e = J;
				return e;
			}()) === J && (e = function() {
				var e = Cm, u = Cm, n = [], t, o, r;
				if (95 === a.charCodeAt(Cm) ? (t = wa, Cm++) : (t = J, 0 === jm && Tm(lo)), t !== J) for (; t !== J;) n.push(t), 95 === a.charCodeAt(Cm) ? (t = wa, Cm++) : (t = J, 0 === jm && Tm(lo));
				else n = J;
				if ((u = n !== J ? a.substring(u, Cm) : n) !== J) {
					if (n = Cm, t = [], (o = mg()) !== J) for (; o !== J;) t.push(o), o = mg();
					else t = J;
					if ((n = t !== J ? a.substring(n, Cm) : t) !== J) {
						if (t = Cm, o = [], 95 === a.charCodeAt(Cm) ? (r = wa, Cm++) : (r = J, 0 === jm && Tm(lo)), r !== J) for (; r !== J;) o.push(r), 95 === a.charCodeAt(Cm) ? (r = wa, Cm++) : (r = J, 0 === jm && Tm(lo));
						else o = J;
						(t = o !== J ? a.substring(t, Cm) : o) !== J ? (Dm = e, e = cd(u, n, t)) : (Cm = e, e = J);
					} else Cm = e, e = J;
				} else Cm = e, e = J;
				return e;
			}()) === J && (e = function() {
				var e = Cm, u = Cm, n = [], t, o, r;
				if (126 === a.charCodeAt(Cm) ? (t = ja, Cm++) : (t = J, 0 === jm && Tm(vo)), t !== J) for (; t !== J;) n.push(t), 126 === a.charCodeAt(Cm) ? (t = ja, Cm++) : (t = J, 0 === jm && Tm(vo));
				else n = J;
				if ((u = n !== J ? a.substring(u, Cm) : n) !== J) {
					if (n = Cm, t = [], (o = mg()) !== J) for (; o !== J;) t.push(o), o = mg();
					else t = J;
					if ((n = t !== J ? a.substring(n, Cm) : t) !== J) {
						if (t = Cm, o = [], 126 === a.charCodeAt(Cm) ? (r = ja, Cm++) : (r = J, 0 === jm && Tm(vo)), r !== J) for (; r !== J;) o.push(r), 126 === a.charCodeAt(Cm) ? (r = ja, Cm++) : (r = J, 0 === jm && Tm(vo));
						else o = J;
						(t = o !== J ? a.substring(t, Cm) : o) !== J ? (Dm = e, e = ld(u, n, t)) : (Cm = e, e = J);
					} else Cm = e, e = J;
				} else Cm = e, e = J;
				return e;
			}()), e;
		}
		function Qh() {
			var e = Cm, u = [], n, t, o, r, i, s;
			if (64 === a.charCodeAt(Cm) ? (n = Ea, Cm++) : (n = J, 0 === jm && Tm(po)), n !== J) for (; n !== J;) u.push(n), 64 === a.charCodeAt(Cm) ? (n = Ea, Cm++) : (n = J, 0 === jm && Tm(po));
			else u = J;
			return u !== J ? (n = Cm, t = Cm, (o = pg()) !== J ? (r = Cm, i = a.charAt(Cm), Hn.test(i) ? Cm++ : (i = J, 0 === jm && Tm(ur)), i !== J && (s = pg()) !== J ? r = i = [i, s] : (Cm = r, r = J), r === J && (r = null), t = o = [o, r]) : (Cm = t, t = J), (n = t !== J ? a.substring(n, Cm) : t) !== J ? (Dm = Cm, (t = (t = dd(n)) ? void 0 : J) !== J ? (Dm = e, e = md(n)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
		}
		function Vh() {
			var e = Cm, u, n, t;
			if ((u = fg()) !== J) {
				if (n = [], 64 === a.charCodeAt(Cm) ? (t = Ea, Cm++) : (t = J, 0 === jm && Tm(po)), t !== J) for (; t !== J;) n.push(t), 64 === a.charCodeAt(Cm) ? (t = Ea, Cm++) : (t = J, 0 === jm && Tm(po));
				else n = J;
				n !== J && (t = Bg()) !== J ? (Dm = e, e = hd(u, t)) : (Cm = e, e = J);
			} else Cm = e, e = J;
			return e === J && (e = Qh()), e;
		}
		function Yh() {
			var e = Cm, u, n, t;
			return (u = fg()) !== J ? (35 === a.charCodeAt(Cm) ? (n = da, Cm++) : (n = J, 0 === jm && Tm(Gt)), n !== J && (t = Bg()) !== J ? (Dm = e, e = gd(u, t)) : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, 35 === a.charCodeAt(Cm) ? (u = da, Cm++) : (u = J, 0 === jm && Tm(Gt)), u !== J && (n = pg()) !== J ? (Dm = e, e = fd(n)) : (Cm = e, e = J)), e;
		}
		function ag() {
			var e = function() {
				var e = Cm, u, n, t;
				return 58 === a.charCodeAt(Cm) ? (u = na, Cm++) : (u = J, 0 === jm && Tm(Tt)), u !== J ? (n = function() {
					var e = Cm, u = [], n = a.charAt(Cm);
					if (Rn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(nr)), n !== J) for (; n !== J;) u.push(n), n = a.charAt(Cm), Rn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(nr));
					else u = J;
					return e = u !== J ? a.substring(e, Cm) : u;
				}(), n !== J ? (58 === a.charCodeAt(Cm) ? (t = na, Cm++) : (t = J, 0 === jm && Tm(Tt)), t !== J ? (Dm = e, e = bd(n)) : (Cm = e, e = J)) : (Cm = e, e = J)) : (Cm = e, e = J), e;
			}(), u;
			return e === J && (e = Cm, u = function() {
				var e = function() {
					var e = Cm, u = Cm, n = a.charAt(Cm), t, o, r, i, s;
					if (Gn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Ds)), n !== J) if (t = a.charAt(Cm), Qn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Bs)), t !== J) {
						if (o = [], r = Cm, i = a.charAt(Cm), Vn.test(i) ? Cm++ : (i = J, 0 === jm && Tm(Es)), i !== J ? (s = a.charAt(Cm), Yn.test(s) ? Cm++ : (s = J, 0 === jm && Tm(zs)), s !== J ? r = i = [i, s] : (Cm = r, r = J)) : (Cm = r, r = J), r !== J) for (; r !== J;) o.push(r), r = Cm, i = a.charAt(Cm), Vn.test(i) ? Cm++ : (i = J, 0 === jm && Tm(Es)), i !== J ? (s = a.charAt(Cm), Yn.test(s) ? Cm++ : (s = J, 0 === jm && Tm(zs)), s !== J ? r = i = [i, s] : (Cm = r, r = J)) : (Cm = r, r = J);
						else o = J;
						o !== J ? (r = a.charAt(Cm), Vn.test(r) ? Cm++ : (r = J, 0 === jm && Tm(Es)), r !== J ? (i = a.charAt(Cm), at.test(i) ? Cm++ : (i = J, 0 === jm && Tm(js)), i !== J ? u = n = [
							n,
							t,
							o,
							r,
							i
						] : (Cm = u, u = J)) : (Cm = u, u = J)) : (Cm = u, u = J);
					} else Cm = u, u = J;
					else Cm = u, u = J;
					return e = u !== J ? a.substring(e, Cm) : u;
				}(), u, n, t, o, r;
				if (e === J && (e = function() {
					var e = Cm, u = Cm, n = a.charAt(Cm), t, o;
					return et.test(n) ? Cm++ : (n = J, 0 === jm && Tm(qs)), n !== J ? (t = a.charAt(Cm), ut.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_s)), t === J && (t = null), o = a.charAt(Cm), nt.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Is)), o !== J ? u = n = [
						n,
						t,
						o
					] : (Cm = u, u = J)) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u;
				}(), e === J)) {
					for (e = Cm, u = Cm, n = [], t = Cm, (o = tg()) !== J ? (r = a.charAt(Cm), Zn.test(r) ? Cm++ : (r = J, 0 === jm && Tm(As)), r !== J ? t = o = [o, r] : (Cm = t, t = J)) : (Cm = t, t = J); t !== J;) n.push(t), t = Cm, (o = tg()) !== J ? (r = a.charAt(Cm), Zn.test(r) ? Cm++ : (r = J, 0 === jm && Tm(As)), r !== J ? t = o = [o, r] : (Cm = t, t = J)) : (Cm = t, t = J);
					(t = tg()) !== J ? u = n = [n, t] : (Cm = u, u = J), (e = u !== J ? a.substring(e, Cm) : u) === J && (e = ng()) === J && (e = og()) === J && (e = function() {
						var e = Cm, u = Cm, n = a.charAt(Cm), t;
						return st.test(n) ? Cm++ : (n = J, 0 === jm && Tm($s)), n !== J ? (t = a.charAt(Cm), Un.test(t) ? Cm++ : (t = J, 0 === jm && Tm(ws)), t === J && (t = null), u = n = [n, t]) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u;
					}(), e === J && (e = rg()) === J && (e = ig()) === J && (e = sg()) === J && (e = function() {
						var e = Cm, u = Cm, n = a.charAt(Cm), t, o;
						return Gn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Ds)), n !== J ? (t = a.charAt(Cm), gt.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Zs)), t !== J ? (o = a.charAt(Cm), Un.test(o) ? Cm++ : (o = J, 0 === jm && Tm(ws)), o === J && (o = null), u = n = [
							n,
							t,
							o
						]) : (Cm = u, u = J)) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u;
					}(), e === J && (e = function() {
						var e = Cm, u = Cm, n = a.charAt(Cm), t, o;
						return ft.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Ms)), n !== J ? (t = a.charAt(Cm), ut.test(t) ? Cm++ : (t = J, 0 === jm && Tm(_s)), t !== J ? u = n = [n, t] : (Cm = u, u = J)) : (Cm = u, u = J), (e = u !== J ? a.substring(e, Cm) : u) === J && (e = Cm, u = Cm, n = a.charAt(Cm), Gn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Ds)), n !== J ? (t = a.charAt(Cm), kt.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Ks)), t !== J ? (o = a.charAt(Cm), ut.test(o) ? Cm++ : (o = J, 0 === jm && Tm(_s)), o !== J ? u = n = [
							n,
							t,
							o
						] : (Cm = u, u = J)) : (Cm = u, u = J)) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u), e;
					}(), e === J && (e = function() {
						var e = Cm, u = Cm, n = a.charAt(Cm), t, o, r;
						return Gn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Ds)), n !== J ? (t = a.charAt(Cm), pt.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Us)), t !== J ? (o = a.charAt(Cm), Gn.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Ds)), o !== J ? (r = a.charAt(Cm), pt.test(r) ? Cm++ : (r = J, 0 === jm && Tm(Us)), r !== J ? u = n = [
							n,
							t,
							o,
							r
						] : (Cm = u, u = J)) : (Cm = u, u = J)) : (Cm = u, u = J)) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u;
					}()))));
				}
				return e;
			}(), u !== J && (Dm = e, u = pd(u)), e = u), e;
		}
		function eg() {
			var e = Cm, u;
			return Dm = Cm, (vd() ? void 0 : J) !== J ? (u = function() {
				var e = Cm, u = Cm, n;
				return jm++, 58 === a.charCodeAt(Cm) ? (n = na, Cm++) : (n = J, 0 === jm && Tm(Tt)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 3) === Ya ? (n = Ya, Cm += 3) : (n = J, 0 === jm && Tm(kr)), n === J && (a.substr(Cm, 2) === ae ? (n = ae, Cm += 2) : (n = J, 0 === jm && Tm(pr))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = xd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === ee ? (n = ee, Cm += 3) : (n = J, 0 === jm && Tm(br)), n === J && (a.substr(Cm, 4) === ue ? (n = ue, Cm += 4) : (n = J, 0 === jm && Tm(vr))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = wd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === ne ? (n = ne, Cm += 3) : (n = J, 0 === jm && Tm(Ar)), n === J && (a.substr(Cm, 2) === te ? (n = te, Cm += 2) : (n = J, 0 === jm && Tm(yr)), n === J && (a.substr(Cm, 2) === oe ? (n = oe, Cm += 2) : (n = J, 0 === jm && Tm(xr)))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Fd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === re ? (n = re, Cm += 3) : (n = J, 0 === jm && Tm(wr)), n === J && (a.substr(Cm, 2) === ie ? (n = ie, Cm += 2) : (n = J, 0 === jm && Tm(Fr)), n === J && (a.substr(Cm, 3) === se ? (n = se, Cm += 3) : (n = J, 0 === jm && Tm(Cr)))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Cd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === ce ? (n = ce, Cm += 3) : (n = J, 0 === jm && Tm(Dr)), n === J && (a.substr(Cm, 2) === le ? (n = le, Cm += 2) : (n = J, 0 === jm && Tm(Br)), n === J && (a.substr(Cm, 3) === de ? (n = de, Cm += 3) : (n = J, 0 === jm && Tm(Er)), n === J && (a.substr(Cm, 2) === me ? (n = me, Cm += 2) : (n = J, 0 === jm && Tm(zr)), n === J && (a.substr(Cm, 3) === he ? (n = he, Cm += 3) : (n = J, 0 === jm && Tm(jr)), n === J && (a.substr(Cm, 2) === ge ? (n = ge, Cm += 2) : (n = J, 0 === jm && Tm(qr))))))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Dd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === fe ? (n = fe, Cm += 3) : (n = J, 0 === jm && Tm(_r)), n === J && (a.substr(Cm, 2) === ke ? (n = ke, Cm += 2) : (n = J, 0 === jm && Tm(Ir)), n === J && (a.substr(Cm, 3) === pe ? (n = pe, Cm += 3) : (n = J, 0 === jm && Tm(Or)), n === J && (a.substr(Cm, 2) === be ? (n = be, Cm += 2) : (n = J, 0 === jm && Tm(Pr))))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Bd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === ve ? (n = ve, Cm += 3) : (n = J, 0 === jm && Tm(Tr)), n === J && (a.substr(Cm, 3) === Ae ? (n = Ae, Cm += 3) : (n = J, 0 === jm && Tm(Lr)), n === J && (a.substr(Cm, 2) === ye ? (n = ye, Cm += 2) : (n = J, 0 === jm && Tm($r)), n === J && (a.substr(Cm, 2) === xe ? (n = xe, Cm += 2) : (n = J, 0 === jm && Tm(Sr)), n === J && (a.substr(Cm, 2) === we ? (n = we, Cm += 2) : (n = J, 0 === jm && Tm(Xr)))))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Ed(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === Fe ? (n = Fe, Cm += 3) : (n = J, 0 === jm && Tm(Nr)), n === J && (a.substr(Cm, 4) === Ce ? (n = Ce, Cm += 4) : (n = J, 0 === jm && Tm(Hr))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = zd(u)), (e = u) === J && (e = Cm, a.substr(Cm, 2) === De ? (u = De, Cm += 2) : (u = J, 0 === jm && Tm(Rr)), u !== J && (Dm = e, u = jd(u)), (e = u) === J && (e = Cm, a.substr(Cm, 2) === Be ? (u = Be, Cm += 2) : (u = J, 0 === jm && Tm(Zr)), u !== J && (Dm = e, u = qd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === Ee ? (n = Ee, Cm += 3) : (n = J, 0 === jm && Tm(Mr)), n === J && (a.substr(Cm, 2) === ze ? (n = ze, Cm += 2) : (n = J, 0 === jm && Tm(Kr)), n === J && (a.substr(Cm, 3) === je ? (n = je, Cm += 3) : (n = J, 0 === jm && Tm(Ur)), n === J && (a.substr(Cm, 2) === qe ? (n = qe, Cm += 2) : (n = J, 0 === jm && Tm(Wr))))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = _d(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === _e ? (n = _e, Cm += 3) : (n = J, 0 === jm && Tm(Jr)), n === J && (a.substr(Cm, 2) === Ie ? (n = Ie, Cm += 2) : (n = J, 0 === jm && Tm(Gr))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Id(u)), e = u))))))))))), e;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 59 === a.charCodeAt(Cm) ? (n = Na, Cm++) : (n = J, 0 === jm && Tm(tr)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 2) === Cu ? (n = Cu, Cm += 2) : (n = J, 0 === jm && Tm(Hi)), n === J && (a.substr(Cm, 3) === Du ? (n = Du, Cm += 3) : (n = J, 0 === jm && Tm(Ri)), n === J && (a.substr(Cm, 3) === Bu ? (n = Bu, Cm += 3) : (n = J, 0 === jm && Tm(Zi)), n === J && (a.substr(Cm, 2) === Eu ? (n = Eu, Cm += 2) : (n = J, 0 === jm && Tm(Mi)), n === J && (a.substr(Cm, 2) === zu ? (n = zu, Cm += 2) : (n = J, 0 === jm && Tm(Ki)), n === J && (a.substr(Cm, 3) === ju ? (n = ju, Cm += 3) : (n = J, 0 === jm && Tm(Ui))))))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = am(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 2) === qu ? (n = qu, Cm += 2) : (n = J, 0 === jm && Tm(Wi)), n === J && (a.substr(Cm, 3) === _u ? (n = _u, Cm += 3) : (n = J, 0 === jm && Tm(Ji))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = em(u)), e = u), e;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 60 === a.charCodeAt(Cm) ? (n = Da, Cm++) : (n = J, 0 === jm && Tm(fo)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u;
					return a.substr(Cm, 3) === Qa ? (u = Qa, Cm += 3) : (u = J, 0 === jm && Tm(gr)), u !== J && (Dm = e, u = Ad(u)), (e = u) === J && (e = Cm, a.substr(Cm, 2) === Va ? (u = Va, Cm += 2) : (u = J, 0 === jm && Tm(fr)), u !== J && (Dm = e, u = yd(u)), e = u), e;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 62 === a.charCodeAt(Cm) ? (n = Y, Cm++) : (n = J, 0 === jm && Tm(qt)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 3) === Ke ? (n = Ke, Cm += 3) : (n = J, 0 === jm && Tm(ci)), n === J && (a.substr(Cm, 3) === Ue ? (n = Ue, Cm += 3) : (n = J, 0 === jm && Tm(li)), n === J && (a.substr(Cm, 4) === We ? (n = We, Cm += 4) : (n = J, 0 === jm && Tm(di)), n === J && (a.substr(Cm, 3) === Je ? (n = Je, Cm += 3) : (n = J, 0 === jm && Tm(mi))))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Hd(u)), (e = u) === J && (e = Cm, a.substr(Cm, 3) === Ge ? (u = Ge, Cm += 3) : (u = J, 0 === jm && Tm(hi)), u !== J && (Dm = e, u = Rd(u)), (e = u) === J && (e = Cm, a.substr(Cm, 3) === Qe ? (u = Qe, Cm += 3) : (u = J, 0 === jm && Tm(gi)), u !== J && (Dm = e, u = Zd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === Ve ? (n = Ve, Cm += 3) : (n = J, 0 === jm && Tm(fi)), n === J && (a.substr(Cm, 3) === Ye ? (n = Ye, Cm += 3) : (n = J, 0 === jm && Tm(ki))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Md(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === au ? (n = au, Cm += 3) : (n = J, 0 === jm && Tm(pi)), n === J && (a.substr(Cm, 4) === eu ? (n = eu, Cm += 4) : (n = J, 0 === jm && Tm(bi))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Kd(u)), (e = u) === J && (e = Cm, a.substr(Cm, 3) === uu ? (u = uu, Cm += 3) : (u = J, 0 === jm && Tm(vi)), u !== J && (Dm = e, u = Ud(u)), (e = u) === J && (e = Cm, a.substr(Cm, 3) === nu ? (u = nu, Cm += 3) : (u = J, 0 === jm && Tm(Ai)), u !== J && (Dm = e, u = Wd(u)), e = u)))))), e;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 61 === a.charCodeAt(Cm) ? (n = Ha, Cm++) : (n = J, 0 === jm && Tm(or)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u, n;
					return a.substr(Cm, 2) === Oe ? (u = Oe, Cm += 2) : (u = J, 0 === jm && Tm(Qr)), u !== J && (Dm = e, u = Od(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 2) === Pe ? (n = Pe, Cm += 2) : (n = J, 0 === jm && Tm(Vr)), n === J && (a.substr(Cm, 2) === Te ? (n = Te, Cm += 2) : (n = J, 0 === jm && Tm(Yr))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Pd(u)), (e = u) === J && (e = Cm, a.substr(Cm, 2) === Le ? (u = Le, Cm += 2) : (u = J, 0 === jm && Tm(ai)), u !== J && (Dm = e, u = Td(u)), (e = u) === J && (e = Cm, a.substr(Cm, 2) === $e ? (u = $e, Cm += 2) : (u = J, 0 === jm && Tm(ei)), u !== J && (Dm = e, u = Ld(u)), (e = u) === J && (e = Cm, a.substr(Cm, 2) === Se ? (u = Se, Cm += 2) : (u = J, 0 === jm && Tm(ui)), u !== J && (Dm = e, u = $d(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 2) === Xe ? (n = Xe, Cm += 2) : (n = J, 0 === jm && Tm(ni)), n === J && (a.substr(Cm, 2) === Ne ? (n = Ne, Cm += 2) : (n = J, 0 === jm && Tm(ti)), n === J && (a.substr(Cm, 2) === He ? (n = He, Cm += 2) : (n = J, 0 === jm && Tm(oi)))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Sd(u)), (e = u) === J && (e = Cm, a.substr(Cm, 2) === Re ? (u = Re, Cm += 2) : (u = J, 0 === jm && Tm(ri)), u !== J && (Dm = e, u = Xd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 2) === Ze ? (n = Ze, Cm += 2) : (n = J, 0 === jm && Tm(ii)), n === J && (a.substr(Cm, 2) === Me ? (n = Me, Cm += 2) : (n = J, 0 === jm && Tm(si))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Nd(u)), e = u))))))), e;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 68 === a.charCodeAt(Cm) ? (n = Ra, Cm++) : (n = J, 0 === jm && Tm(rr)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u;
					return a.substr(Cm, 2) === Ru ? (u = Ru, Cm += 2) : (u = J, 0 === jm && Tm(rs)), u !== J && (Dm = e, u = rm(u)), e = u;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 66 === a.charCodeAt(Cm) ? (n = Za, Cm++) : (n = J, 0 === jm && Tm(ir)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 3) === Lu ? (n = Lu, Cm += 3) : (n = J, 0 === jm && Tm(as)), n === J && (a.substr(Cm, 2) === $u ? (n = $u, Cm += 2) : (n = J, 0 === jm && Tm(es)), n === J && (a.substr(Cm, 3) === Su ? (n = Su, Cm += 3) : (n = J, 0 === jm && Tm(us)))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = tm(u)), e = u;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 56 === a.charCodeAt(Cm) ? (n = Ma, Cm++) : (n = J, 0 === jm && Tm(sr)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 2) === Xu ? (n = Xu, Cm += 2) : (n = J, 0 === jm && Tm(ns)), n === J && (a.substr(Cm, 3) === Nu ? (n = Nu, Cm += 3) : (n = J, 0 === jm && Tm(ts)), n === J && (a.substr(Cm, 3) === Hu ? (n = Hu, Cm += 3) : (n = J, 0 === jm && Tm(os)))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = om(u)), e = u;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 39 === a.charCodeAt(Cm) ? (n = Ka, Cm++) : (n = J, 0 === jm && Tm(cr)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 3) === tu ? (n = tu, Cm += 3) : (n = J, 0 === jm && Tm(yi)), n === J && (a.substr(Cm, 4) === ou ? (n = ou, Cm += 4) : (n = J, 0 === jm && Tm(xi)), n === J && (a.substr(Cm, 3) === ru ? (n = ru, Cm += 3) : (n = J, 0 === jm && Tm(wi)), n === J && (a.substr(Cm, 3) === iu ? (n = iu, Cm += 3) : (n = J, 0 === jm && Tm(Fi)), n === J && (a.substr(Cm, 4) === su ? (n = su, Cm += 4) : (n = J, 0 === jm && Tm(Ci)), n === J && (a.substr(Cm, 3) === cu ? (n = cu, Cm += 3) : (n = J, 0 === jm && Tm(Di))))))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Jd(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 3) === lu ? (n = lu, Cm += 3) : (n = J, 0 === jm && Tm(Bi)), n === J && (a.substr(Cm, 4) === Ce ? (n = Ce, Cm += 4) : (n = J, 0 === jm && Tm(Hr)), n === J && (a.substr(Cm, 3) === du ? (n = du, Cm += 3) : (n = J, 0 === jm && Tm(Ei)))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Gd(u)), e = u), e;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 79 === a.charCodeAt(Cm) ? (n = Ua, Cm++) : (n = J, 0 === jm && Tm(lr)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 4) === mu ? (n = mu, Cm += 4) : (n = J, 0 === jm && Tm(zi)), n === J && (a.substr(Cm, 3) === hu ? (n = hu, Cm += 3) : (n = J, 0 === jm && Tm(ji)), n === J && (a.substr(Cm, 4) === gu ? (n = gu, Cm += 4) : (n = J, 0 === jm && Tm(qi)), n === J && (a.substr(Cm, 3) === fu ? (n = fu, Cm += 3) : (n = J, 0 === jm && Tm(_i)), n === J && (a.substr(Cm, 4) === ku ? (n = ku, Cm += 4) : (n = J, 0 === jm && Tm(Ii)), n === J && (a.substr(Cm, 3) === pu ? (n = pu, Cm += 3) : (n = J, 0 === jm && Tm(Oi))))))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Qd(u)), (e = u) === J && (e = Cm, a.substr(Cm, 3) === bu ? (u = bu, Cm += 3) : (u = J, 0 === jm && Tm(Pi)), u !== J && (Dm = e, u = Vd(u)), e = u), e;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 48 === a.charCodeAt(Cm) ? (n = Wa, Cm++) : (n = J, 0 === jm && Tm(dr)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 4) === vu ? (n = vu, Cm += 4) : (n = J, 0 === jm && Tm(Ti)), n === J && (a.substr(Cm, 3) === Au ? (n = Au, Cm += 3) : (n = J, 0 === jm && Tm(Li)), n === J && (a.substr(Cm, 4) === yu ? (n = yu, Cm += 4) : (n = J, 0 === jm && Tm($i)), n === J && (a.substr(Cm, 3) === xu ? (n = xu, Cm += 3) : (n = J, 0 === jm && Tm(Si)), n === J && (a.substr(Cm, 4) === wu ? (n = wu, Cm += 4) : (n = J, 0 === jm && Tm(Xi)), n === J && (a.substr(Cm, 4) === Fu ? (n = Fu, Cm += 4) : (n = J, 0 === jm && Tm(Ni))))))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = Yd(u)), e = u;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 42 === a.charCodeAt(Cm) ? (n = ka, Cm++) : (n = J, 0 === jm && Tm(eo)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 3) === Iu ? (n = Iu, Cm += 3) : (n = J, 0 === jm && Tm(Gi)), n === J && (a.substr(Cm, 2) === Ou ? (n = Ou, Cm += 2) : (n = J, 0 === jm && Tm(Qi))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = um(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 5) === Pu ? (n = Pu, Cm += 5) : (n = J, 0 === jm && Tm(Vi)), n === J && (a.substr(Cm, 5) === Tu ? (n = Tu, Cm += 5) : (n = J, 0 === jm && Tm(Yi))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = nm(u)), e = u), e;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 88 === a.charCodeAt(Cm) ? (n = Ja, Cm++) : (n = J, 0 === jm && Tm(mr)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u, n;
					return a.substr(Cm, 3) === Zu ? (u = Zu, Cm += 3) : (u = J, 0 === jm && Tm(is)), u !== J && (Dm = e, u = im(u)), (e = u) === J && (e = Cm, u = Cm, a.substr(Cm, 2) === Mu ? (n = Mu, Cm += 2) : (n = J, 0 === jm && Tm(ss)), n === J && (a.substr(Cm, 3) === Ku ? (n = Ku, Cm += 3) : (n = J, 0 === jm && Tm(cs))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = sm(u)), e = u), e;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 35 === a.charCodeAt(Cm) ? (n = da, Cm++) : (n = J, 0 === jm && Tm(Gt)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 3) === Uu ? (n = Uu, Cm += 3) : (n = J, 0 === jm && Tm(ls)), n === J && (a.substr(Cm, 2) === Wu ? (n = Wu, Cm += 2) : (n = J, 0 === jm && Tm(ds))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = cm(u)), e = u;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 37 === a.charCodeAt(Cm) ? (n = Ga, Cm++) : (n = J, 0 === jm && Tm(hr)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 3) === Ju ? (n = Ju, Cm += 3) : (n = J, 0 === jm && Tm(ms)), n === J && (a.substr(Cm, 2) === Gu ? (n = Gu, Cm += 2) : (n = J, 0 === jm && Tm(hs))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = lm(u)), e = u;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 40 === a.charCodeAt(Cm) ? (n = Oa, Cm++) : (n = J, 0 === jm && Tm(Bo)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u;
					return a.substr(Cm, 3) === Qu ? (u = Qu, Cm += 3) : (u = J, 0 === jm && Tm(gs)), u !== J && (Dm = e, u = dm(u)), e = u;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 45 === a.charCodeAt(Cm) ? (n = ta, Cm++) : (n = J, 0 === jm && Tm(Lt)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 5) === Vu ? (n = Vu, Cm += 5) : (n = J, 0 === jm && Tm(fs)), n === J && (a.substr(Cm, 4) === Yu ? (n = Yu, Cm += 4) : (n = J, 0 === jm && Tm(ks)), n === J && (a.substr(Cm, 3) === an ? (n = an, Cm += 3) : (n = J, 0 === jm && Tm(ps)))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = mm(u)), e = u;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J), e === J && (e = Cm, u = Cm, jm++, 92 === a.charCodeAt(Cm) ? (n = Fa, Cm++) : (n = J, 0 === jm && Tm(ho)), jm--, n !== J ? (Cm = u, u = void 0) : u = J, u !== J ? (n = function() {
					var e = Cm, u = Cm, n;
					return a.substr(Cm, 4) === en ? (n = en, Cm += 4) : (n = J, 0 === jm && Tm(bs)), n === J && (a.substr(Cm, 4) === un ? (n = un, Cm += 4) : (n = J, 0 === jm && Tm(vs))), (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = hm(u)), e = u;
				}(), n !== J ? e = n : (Cm = e, e = J)) : (Cm = e, e = J)))))))))))))))))), e;
			}(), u !== J ? e = u : (Cm = e, e = J)) : (Cm = e, e = J), e;
		}
		function ug() {
			var e, u;
			return (e = dg()) === J && (e = lg()) === J && (e = a.charAt(Cm), On.test(e) ? Cm++ : (e = J, 0 === jm && Tm(Wo)), e === J && (e = Cm, jm++, a.length > Cm ? (u = a.charAt(Cm), Cm++) : (u = J, 0 === jm && Tm(jt)), jm--, u === J ? e = void 0 : (Cm = e, e = J))), e;
		}
		function ng() {
			var e = Cm, u = Cm, n = a.charAt(Cm), t, o;
			return Mn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(ys)), n !== J ? (t = a.charAt(Cm), Kn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(xs)), t !== J ? (o = a.charAt(Cm), Un.test(o) ? Cm++ : (o = J, 0 === jm && Tm(ws)), o === J && (o = null), u = n = [
				n,
				t,
				o
			]) : (Cm = u, u = J)) : (Cm = u, u = J), u !== J ? a.substring(e, Cm) : u;
		}
		function tg() {
			var e = Cm, u = function() {
				var e = Cm, u = Cm, n = a.charAt(Cm), t;
				return Wn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Fs)), n !== J ? (t = a.charAt(Cm), Jn.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Cs)), t !== J ? u = n = [n, t] : (Cm = u, u = J)) : (Cm = u, u = J), u !== J ? a.substring(e, Cm) : u;
			}(), n;
			return u === J && (u = function() {
				var e = Cm, u = Cm, n = a.charAt(Cm), t, o;
				return Gn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Ds)), n !== J ? (t = a.charAt(Cm), tt.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Os)), t !== J ? (o = a.charAt(Cm), Un.test(o) ? Cm++ : (o = J, 0 === jm && Tm(ws)), o === J && (o = null), u = n = [
					n,
					t,
					o
				]) : (Cm = u, u = J)) : (Cm = u, u = J), (e = u !== J ? a.substring(e, Cm) : u) === J && (e = Cm, u = Cm, n = a.charAt(Cm), Mn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(ys)), n !== J ? (t = a.charAt(Cm), ot.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Ps)), t !== J ? (o = a.charAt(Cm), Un.test(o) ? Cm++ : (o = J, 0 === jm && Tm(ws)), o === J && (o = null), u = n = [
					n,
					t,
					o
				]) : (Cm = u, u = J)) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u), e;
			}(), u === J && (u = ng()) === J && (u = og()) === J && (u = ig()) === J && (u = rg()) === J && (u = function() {
				var e = Cm, u = Cm, n = a.charAt(Cm), t;
				return dt.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Ns)), n !== J ? (t = a.charAt(Cm), Un.test(t) ? Cm++ : (t = J, 0 === jm && Tm(ws)), t === J && (t = null), u = n = [n, t]) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u;
			}(), u === J && (u = sg()))), u !== J ? (n = function() {
				var e = Cm, u = Cm, n = a.charAt(Cm), t;
				return Gn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Ds)), n !== J ? (t = a.charAt(Cm), rt.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Ts)), t !== J ? u = n = [n, t] : (Cm = u, u = J)) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u;
			}(), n === J && (n = null), e = u = [u, n]) : (Cm = e, e = J), e;
		}
		function og() {
			var e = Cm, u = Cm, n = a.charAt(Cm), t, o;
			return Mn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(ys)), n !== J ? (t = a.charAt(Cm), it.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Ls)), t !== J ? (o = a.charAt(Cm), Un.test(o) ? Cm++ : (o = J, 0 === jm && Tm(ws)), o === J && (o = null), u = n = [
				n,
				t,
				o
			]) : (Cm = u, u = J)) : (Cm = u, u = J), u !== J ? a.substring(e, Cm) : u;
		}
		function rg() {
			var e = Cm, u = Cm, n = a.charAt(Cm), t;
			return ct.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Ss)), n !== J ? (t = a.charAt(Cm), Un.test(t) ? Cm++ : (t = J, 0 === jm && Tm(ws)), t === J && (t = null), u = n = [n, t]) : (Cm = u, u = J), u !== J ? a.substring(e, Cm) : u;
		}
		function ig() {
			var e = Cm, u = Cm, n = a.charAt(Cm), t;
			return lt.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Xs)), n !== J ? (t = a.charAt(Cm), Un.test(t) ? Cm++ : (t = J, 0 === jm && Tm(ws)), t === J && (t = null), u = n = [n, t]) : (Cm = u, u = J), u !== J ? a.substring(e, Cm) : u;
		}
		function sg() {
			var e = Cm, u = Cm, n = a.charAt(Cm), t, o;
			return mt.test(n) ? Cm++ : (n = J, 0 === jm && Tm(Hs)), n !== J ? (t = a.charAt(Cm), Un.test(t) ? Cm++ : (t = J, 0 === jm && Tm(ws)), t === J && (t = null), u = n = [n, t]) : (Cm = u, u = J), (e = u !== J ? a.substring(e, Cm) : u) === J && (e = Cm, u = Cm, n = a.charAt(Cm), Mn.test(n) ? Cm++ : (n = J, 0 === jm && Tm(ys)), n !== J ? (t = a.charAt(Cm), ht.test(t) ? Cm++ : (t = J, 0 === jm && Tm(Rs)), t !== J ? (o = a.charAt(Cm), Un.test(o) ? Cm++ : (o = J, 0 === jm && Tm(ws)), o === J && (o = null), u = n = [
				n,
				t,
				o
			]) : (Cm = u, u = J)) : (Cm = u, u = J), e = u !== J ? a.substring(e, Cm) : u), e;
		}
		function cg() {
			var e = Cm, u, n, t, o;
			if (96 === a.charCodeAt(Cm) ? (u = la, Cm++) : (u = J, 0 === jm && Tm(Ut)), u !== J) {
				if (n = Cm, t = [], o = a.charAt(Cm), bt.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Ws)), o !== J) for (; o !== J;) t.push(o), o = a.charAt(Cm), bt.test(o) ? Cm++ : (o = J, 0 === jm && Tm(Ws));
				else t = J;
				(n = t !== J ? a.substring(n, Cm) : t) !== J ? (96 === a.charCodeAt(Cm) ? (t = la, Cm++) : (t = J, 0 === jm && Tm(Ut)), t !== J ? (Dm = e, e = gm(n)) : (Cm = e, e = J)) : (Cm = e, e = J);
			} else Cm = e, e = J;
			return e;
		}
		function lg() {
			var e = Cm, u = Cm, n = [], t;
			if ((t = mg()) !== J) for (; t !== J;) n.push(t), t = mg();
			else n = J;
			return (u = n !== J ? a.substring(u, Cm) : n) !== J && (Dm = e, u = pm(u)), u;
		}
		function dg() {
			var e;
			return a.substr(Cm, 2) === tn ? (e = tn, Cm += 2) : (e = J, 0 === jm && Tm(Gs)), e === J && (e = a.charAt(Cm), mn.test(e) ? Cm++ : (e = J, 0 === jm && Tm(Jt))), e;
		}
		function mg() {
			var e = a.charAt(Cm);
			return vt.test(e) ? Cm++ : (e = J, 0 === jm && Tm(Qs)), e;
		}
		function hg() {
			var e = Cm, u = a.charAt(Cm);
			return yt.test(u) ? Cm++ : (u = J, 0 === jm && Tm(Ys)), u !== J && (Dm = e, u = vm(u)), u;
		}
		function gg() {
			var e = a.charAt(Cm);
			return xt.test(e) ? Cm++ : (e = J, 0 === jm && Tm(ac)), e;
		}
		function fg() {
			var a = Cm, e;
			return (e = gg()) !== J && (Dm = a, e = Am(e)), e;
		}
		function kg() {
			var e = Cm, u = function() {
				var e = Cm, u = Cm, n = [], t = mg(), o, r;
				for (; t !== J;) n.push(t), t = mg();
				if (u = a.substring(u, Cm), n = Cm, t = [], (o = gg()) !== J) for (; o !== J;) t.push(o), o = gg();
				else t = J;
				if ((n = t !== J ? a.substring(n, Cm) : t) !== J) {
					for (t = Cm, o = [], r = mg(); r !== J;) o.push(r), r = mg();
					t = a.substring(t, Cm), Dm = e, e = xm(u, n, t);
				} else Cm = e, e = J;
				return e;
			}();
			return u !== J && (Dm = e, u = ym(u)), u;
		}
		function pg() {
			var e = Cm, u = [], n = a.charAt(Cm);
			if (wt.test(n) ? Cm++ : (n = J, 0 === jm && Tm(ec)), n !== J) for (; n !== J;) u.push(n), n = a.charAt(Cm), wt.test(n) ? Cm++ : (n = J, 0 === jm && Tm(ec));
			else u = J;
			return u !== J ? a.substring(e, Cm) : u;
		}
		function bg() {
			var e = a.charAt(Cm);
			return Ft.test(e) ? Cm++ : (e = J, 0 === jm && Tm(uc)), e;
		}
		function vg() {
			var e = Cm, u = [], n;
			if ((n = bg()) !== J) for (; n !== J;) u.push(n), n = bg();
			else u = J;
			return u !== J ? a.substring(e, Cm) : u;
		}
		function Ag() {
			var e = a.charAt(Cm);
			return Ct.test(e) ? Cm++ : (e = J, 0 === jm && Tm(nc)), e;
		}
		function yg() {
			var e = a.charAt(Cm);
			return Dt.test(e) ? Cm++ : (e = J, 0 === jm && Tm(tc)), e;
		}
		function xg() {
			var e = a.charAt(Cm);
			return Bt.test(e) ? Cm++ : (e = J, 0 === jm && Tm(oc)), e;
		}
		function wg() {
			var a = Cm, e;
			return (e = xg()) !== J && (Dm = a, e = wm(e)), e;
		}
		function Fg() {
			var a = Cm, e, u;
			return (e = xg()) !== J && (u = xg()) !== J ? (Dm = a, a = Fm(e, u)) : (Cm = a, a = J), a;
		}
		function Cg() {
			var e = a.charAt(Cm);
			return Cn.test(e) ? Cm++ : (e = J, 0 === jm && Tm(To)), e;
		}
		function Dg() {
			var e = a.charAt(Cm);
			return Et.test(e) ? Cm++ : (e = J, 0 === jm && Tm(rc)), e;
		}
		function Bg() {
			var e = a.charAt(Cm);
			return zt.test(e) ? Cm++ : (e = J, 0 === jm && Tm(ic)), e;
		}
		if (u = V(), e.peg$library) return {
			peg$result: u,
			peg$currPos: Cm,
			peg$FAILED: J,
			peg$maxFailExpected: zm,
			peg$maxFailPos: Em
		};
		if (u !== J && Cm === a.length) return u;
		throw u !== J && Cm < a.length && Tm({ type: "end" }), K = zm, U = Em < a.length ? a.charAt(Em) : null, W = Em < a.length ? Pm(Em, Em + 1) : Pm(Em, Em), new M(M.buildMessage(K, U), K, U, W);
	}
	(function(a, e) {
		function u() {
			this.constructor = a;
		}
		u.prototype = e.prototype, a.prototype = new u();
	})(M, Error), M.prototype.format = function(a) {
		var e = "Error: " + this.message;
		if (this.location) {
			var u, n = null;
			for (u = 0; u < a.length; u++) if (a[u].source === this.location.source) {
				n = a[u].text.split(/\r\n|\n|\r/g);
				break;
			}
			var t = this.location.start, o = this.location.source && "function" == typeof this.location.source.offset ? this.location.source.offset(t) : t, r = this.location.source + ":" + o.line + ":" + o.column;
			if (n) {
				var i = this.location.end, s = K("", o.line.toString().length, " "), c = n[t.line - 1], l = (t.line === i.line ? i.column : c.length + 1) - t.column || 1;
				e += "\n --> " + r + "\n" + s + " |\n" + o.line + " | " + c + "\n" + s + " | " + K("", t.column - 1, " ") + K("", l, "^");
			} else e += "\n at " + r;
		}
		return e;
	}, M.buildMessage = function(a, e) {
		var u = {
			literal: function(a) {
				return "\"" + t(a.text) + "\"";
			},
			class: function(a) {
				var e = a.parts.map(function(a) {
					return Array.isArray(a) ? o(a[0]) + "-" + o(a[1]) : o(a);
				});
				return "[" + (a.inverted ? "^" : "") + e.join("") + "]";
			},
			any: function() {
				return "any character";
			},
			end: function() {
				return "end of input";
			},
			other: function(a) {
				return a.description;
			}
		};
		function n(a) {
			return a.charCodeAt(0).toString(16).toUpperCase();
		}
		function t(a) {
			return a.replace(/\\/g, "\\\\").replace(/"/g, "\\\"").replace(/\0/g, "\\0").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/[\x00-\x0F]/g, function(a) {
				return "\\x0" + n(a);
			}).replace(/[\x10-\x1F\x7F-\x9F]/g, function(a) {
				return "\\x" + n(a);
			});
		}
		function o(a) {
			return a.replace(/\\/g, "\\\\").replace(/\]/g, "\\]").replace(/\^/g, "\\^").replace(/-/g, "\\-").replace(/\0/g, "\\0").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/[\x00-\x0F]/g, function(a) {
				return "\\x0" + n(a);
			}).replace(/[\x10-\x1F\x7F-\x9F]/g, function(a) {
				return "\\x" + n(a);
			});
		}
		function r(a) {
			return u[a.type](a);
		}
		return "Expected " + function(a) {
			var e, u, n = a.map(r);
			if (n.sort(), n.length > 0) {
				for (e = 1, u = 1; e < n.length; e++) n[e - 1] !== n[e] && (n[u] = n[e], u++);
				n.length = u;
			}
			switch (n.length) {
				case 1: return n[0];
				case 2: return n[0] + " or " + n[1];
				default: return n.slice(0, -1).join(", ") + ", or " + n[n.length - 1];
			}
		}(a) + " but " + function(a) {
			return a ? "\"" + t(a) + "\"" : "end of input";
		}(e) + " found.";
	};
	var G = (a, e) => U(a, e);
	// src/components/message/time.ts
	var MONTHS = "January February March April May June July August September October November December".split(" ");
	var DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
	var spans = [
		["year", 31536e3],
		["month", 2592e3],
		["day", 86400],
		["hour", 3600],
		["minute", 60]
	];
	/**
	* A moment of a message, in seconds since 1970, as the widget writes it for a visitor of this place whose language is English. The widget asks
	* the browser for these words. They are written out here because the shell, which reads messages by this code too, has no `Intl`.
	*/
	function timeText(seconds, format, nowMs = Date.now()) {
		const date = /* @__PURE__ */ new Date(seconds * 1e3);
		if (Number.isNaN(date.getTime())) return "Invalid Date";
		switch (format) {
			case "t": return clock(date, "to the minute");
			case "T": return clock(date, "to the second");
			case "d": return shortDay(date);
			case "D": return `${shortDay(date)}, ${clock(date, "to the minute")}`;
			case "f": return `${fullDay(date)} at ${clock(date, "to the minute")}`;
			case "F": return `${fullDay(date)} at ${clock(date, "to the second")}`;
			case "R": return distance(Math.round(seconds - nowMs / 1e3));
		}
	}
	var twoDigits = (number) => String(number).padStart(2, "0");
	function clock(date, precision) {
		const hours = date.getHours();
		const seconds = precision === "to the second" ? `:${twoDigits(date.getSeconds())}` : "";
		return `${hours % 12 || 12}:${twoDigits(date.getMinutes())}${seconds} ${hours < 12 ? "AM" : "PM"}`;
	}
	var shortDay = (date) => `${date.getMonth() + 1}/${date.getDate()}/${twoDigits(date.getFullYear() % 100)}`;
	var fullDay = (date) => `${DAYS[date.getDay()]}, ${MONTHS[date.getMonth()]} ${date.getDate()}, ${date.getFullYear()}`;
	/** How far away a moment is, in seconds; what is past is less than nothing. */
	function distance(away) {
		const [unit, length] = spans.find(([, span]) => Math.abs(away) >= span) ?? ["second", 1];
		const count = Math.round(away / length);
		if (count === 0) return "now";
		if (Math.abs(count) === 1 && unit === "day") return count < 0 ? "yesterday" : "tomorrow";
		if (Math.abs(count) === 1 && (unit === "month" || unit === "year")) return `${count < 0 ? "last" : "next"} ${unit}`;
		const counted = `${inThousands(Math.abs(count))} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
		return count < 0 ? `${counted} ago` : `in ${counted}`;
	}
	var inThousands = (count) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
	// src/components/message/message-parser.ts
	/**
	* The reading of widgets since 1.14 (Rocket.Chat 6.4): names of emoji become emoji, then the platform's own parser reads the text.
	* Sources: `packages/livechat` of RocketChat/Rocket.Chat, `MessageText` and `MarkdownBlock`, and its change log.
	*/
	/** What the widget parses: the message after the names of emoji. */
	var prepared = (message) => withEmoticons(withNamedEmoji(message), "as-written");
	var read$1 = (source) => source === "" ? [] : G(source, { emoticons: true });
	function drawParsed(message, tables) {
		const source = prepared(message);
		const root = read$1(source);
		return {
			blocks: [...root].flatMap((node) => blocksOf(node, source, tables)),
			big: root[0]?.type === "BIG_EMOJI" || isOnlyEmoji(message)
		};
	}
	function blocksOf(node, source, tables) {
		switch (node.type) {
			case "PARAGRAPH": return [paragraph(inlines(node.value))];
			case "BIG_EMOJI": return [paragraph(node.value.map(emoji))];
			case "HEADING": return [{
				kind: "heading",
				level: node.level,
				children: inlines(node.value)
			}];
			case "UNORDERED_LIST": return [{
				kind: "list",
				ordered: false,
				items: node.value.map((item) => listItem(item.value, null))
			}];
			case "ORDERED_LIST": return [{
				kind: "list",
				ordered: true,
				items: node.value.map((item) => listItem(item.value, item.number ?? null))
			}];
			case "LIST_ITEM": return [{
				kind: "list",
				ordered: false,
				items: [listItem(node.value, node.number ?? null)]
			}];
			case "TASKS": return [{
				kind: "list",
				ordered: false,
				items: node.value.map((task) => ({
					...listItem(task.value, null),
					done: task.status
				}))
			}];
			case "QUOTE": return [{
				kind: "quote",
				blocks: paragraphs(node.value)
			}];
			case "SPOILER_BLOCK": return [{
				kind: "hidden",
				blocks: paragraphs(node.value)
			}];
			case "CODE": return [{
				kind: "code-block",
				text: node.value.map((line) => line.value.value).join("\n")
			}];
			case "LINE_BREAK": return [{ kind: "empty-line" }];
			case "KATEX": return [paragraph([text(node.value)])];
			case "TABLE":
			case "HORIZONTAL_RULE": return tables === "drawn" ? [drawnSince88(node)] : asWritten(node, source);
		}
	}
	function drawnSince88(node) {
		return node.type === "HORIZONTAL_RULE" ? { kind: "rule" } : {
			kind: "table",
			header: node.value.header.map((cell) => inlines(cell.value)),
			rows: node.value.rows.map((row) => row.value.map((cell) => inlines(cell.value)))
		};
	}
	function asWritten({ fallback }, source) {
		const written = Array.isArray(fallback) ? source.slice(...fallback) : fallback?.value ?? "";
		return written.replace(/\n$/, "").split("\n").flatMap((line) => [...read$1(line)]).flatMap((node) => node.type === "PARAGRAPH" ? [paragraph(inlines(node.value))] : [paragraph([text(written)])]);
	}
	var listItem = (value, number) => ({
		number,
		done: null,
		blocks: [paragraph(inlines(value))]
	});
	var paragraphs = (nodes) => nodes.map((node) => paragraph(inlines(node.value)));
	var inlines = (nodes) => nodes.map(inline);
	function inline(node) {
		switch (node.type) {
			case "PLAIN_TEXT": return text(node.value);
			case "BOLD": return {
				kind: "bold",
				children: inlines(node.value)
			};
			case "ITALIC": return {
				kind: "italic",
				children: inlines(node.value)
			};
			case "STRIKE": return {
				kind: "strike",
				children: inlines(node.value)
			};
			case "SPOILER": return {
				kind: "spoiler",
				children: inlines(node.value)
			};
			case "INLINE_CODE": return {
				kind: "code",
				text: node.value.value
			};
			case "LINK": return {
				kind: "link",
				target: node.value.src.value,
				children: labels(node.value.label)
			};
			case "IMAGE": return {
				kind: "image",
				source: node.value.src.value,
				text: flat(labels(node.value.label))
			};
			case "MENTION_USER": return {
				kind: "mention",
				text: `@${node.value.value}`
			};
			case "MENTION_CHANNEL": return {
				kind: "mention",
				text: `#${node.value.value}`
			};
			case "EMOJI": return emoji(node);
			case "TIMESTAMP": return {
				kind: "time",
				text: timeText(Number.parseInt(node.value.timestamp, 10), node.value.format)
			};
			case "INLINE_KATEX": return text(node.value);
			case "COLOR": {
				const { r, g, b, a } = node.value;
				return text(written("rgba", r, g, b, a / 255));
			}
		}
	}
	/** A colour as its author wrote it, by the name of its form. */
	var written = (form, ...channels) => `${form}(${channels.join(", ")})`;
	/** In the label of a link, the widget draws emphasis and text and leaves out anything else. */
	var labels = (label) => inlines((Array.isArray(label) ? label : [label]).filter((part) => part.type !== "MENTION_CHANNEL"));
	/** The widget has no pictures for names: what is left of them, and every emoticon, is shown by its name between colons. */
	var emoji = (node) => ({
		kind: "emoji",
		text: "unicode" in node ? node.unicode : `:${node.shortCode ?? node.value.value}:`
	});
	var flat = (parts) => parts.map((part) => "children" in part ? flat(part.children) : "text" in part ? part.text : "").join("");
	// src/components/message/plain.ts
	/** A message of which nothing is read: its lines as they are written. */
	function drawPlain(message) {
		return {
			blocks: [paragraph(message.split(/\r\n|\r|\n/).flatMap((line, place) => [...place === 0 ? [] : [{ kind: "line-break" }], ...line === "" ? [] : [text(line)]]))],
			big: false
		};
	}
	// src/components/message/draw.ts
	/** What a widget with this reading draws of a message. */
	function draw(message, reading) {
		switch (reading) {
			case "plain": return drawPlain(message);
			case "markdown-it": return drawMarkdown(message);
			case "message-parser": return drawParsed(message, "as-written");
			case "message-parser-with-tables": return drawParsed(message, "drawn");
		}
	}
	var DEEPEST = 100;
	/** What is drawn of a message on an exported page. One that is more than is read here, or nested too deep, has null, and is shown there as it is written. */
	function drawForPage(message, reading) {
		const drawn = beyond(message, reading) === null ? draw(message, reading) : null;
		return drawn !== null && depthOf(drawn) <= DEEPEST ? drawn : null;
	}
	/** How many objects and lists stand in each other. */
	var depthOf = (part) => typeof part === "object" && part !== null ? 1 + Math.max(0, ...Object.values(part).map(depthOf)) : 0;
	// src/components/message/shell.ts
	/**
	* What the shell reads messages with: the same readings as in the window, as one script (`vite.shell.config.ts`). The shell's JavaScript has
	* no window, no `Intl` and, but for `URL.canParse`, nothing of a browser.
	*/
	/** The tree of a message in JSON, or null, as on a page that the window exports. */
	function read(message, reading) {
		const drawn = drawForPage(message, reading);
		return drawn === null ? null : JSON.stringify(drawn);
	}
	exports.read = read;
	return exports;
})({});
